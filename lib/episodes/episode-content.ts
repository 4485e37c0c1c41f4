/** What an editor writes of an episode. */
export type EpisodeContent = {
  number: number;
  slug: string;
  title: string;
  /** Markdown. */
  introduction: string;
  /** Empty where a draft has no video yet. */
  youtubeId: string;
  durationSeconds: number | null;
  postId: string;
  guests: { name: string; headline: string }[];
  answers: AnswerContent[];
  recommendedLinks: { label: string; url: string }[];
  /** Names, in the order in which they are shown. */
  topics: string[];
};

export type AnswerContent = {
  /** Null where it is new; kept for good once it has one, because links lead to it. */
  anchor: string | null;
  /** The standing question; null for one asked of this guest alone, which then has a wording. */
  questionId: number | null;
  /** How it was asked, where that differs from the canonical wording or there is none. */
  wording: string | null;
  /** Markdown; an answer with neither body nor start is laid out for editors and not shown to readers. */
  body: string;
  startSeconds: number | null;
  /** The guest was not asked this standing question: readers don't see it, and no check misses its answer. Left out: asked. */
  notAsked?: boolean;
};

export type MissingForPublication = 'video' | 'guest';

/** What an episode lacks that readers need. Empty where it can be published. */
export function listMissingForPublication({
  youtubeId,
  guests,
}: Pick<EpisodeContent, 'youtubeId' | 'guests'>): MissingForPublication[] {
  const missing: MissingForPublication[] = [];
  if (youtubeId === '') missing.push('video');
  if (guests.length === 0) missing.push('guest');
  return missing;
}
