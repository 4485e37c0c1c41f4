import type { ArticleContent } from '../articles/article-content';
import type { QuestionMatch } from '../questions/match-question';

export const BECOMES = ['episode', 'article', 'page', 'skip'] as const;
export type Becomes = (typeof BECOMES)[number];

/** What a post of an archive would be here, and how sure that is. Nothing of it is saved. */
export type ConvertedPost = {
  /** 0 to 100, of what it becomes. */
  confidence: number;
  /** Sentences: why it becomes that. */
  reasons: string[];
  /** Sentences: what was not understood, left out or has to be looked at. */
  problems: string[];
  /** Markdown of the post that has no place in the content; null where all has. */
  leftover: string | null;
  /** Pictures that the text shows, in its order, each address once. */
  images: ImageReference[];
} & (
  | { becomes: 'episode'; content: ConvertedEpisode }
  | { becomes: 'article' | 'page'; content: ArticleContent }
  | { becomes: 'skip'; content: null }
);

/** Like EpisodeContent of lib/episodes, as far as a post says it. */
export type ConvertedEpisode = {
  /** Null where the post names none. */
  number: number | null;
  slug: string;
  title: string;
  /** Markdown. */
  introduction: string;
  /** Empty where none was found. */
  youtubeId: string;
  /** The ID that the post's own script sent to Mixpanel; null where it had none. */
  postId: string | null;
  /** Of the video, where the archive knows it. */
  durationSeconds?: number | null;
  guests: { name: string; headline: string }[];
  answers: ConvertedAnswer[];
  recommendedLinks: { label: string; url: string }[];
  topics: string[];
};

export type ConvertedAnswer = {
  /** The question as the post has it, plain text. */
  asked: string;
  /** The standing question that it seems to be; a proposal below 100. */
  match: QuestionMatch | null;
  /** Markdown; empty where the post has the question alone. */
  body: string;
  startSeconds: number | null;
  /** By which links lead to it, where the archive has some. */
  anchor?: string | null;
  /** The standing question that it is matched to by another wording than `asked`. */
  isReworded?: boolean;
  notAsked?: boolean;
};

/** A picture in a text that was converted. */
export type ImageReference = {
  /** As the body writes it, and as the Markdown then has it: what ArchiveMedia calls a reference. */
  reference: string;
  alt: string;
};
