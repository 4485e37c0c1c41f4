import type { Prisma } from '../db/generated/sqlite/client';
import { type PictureView, pictureSelect } from '../media/picture';
import type { TopicView } from '../topics/topic';
import { answered, published } from './filters';

/** An interview as readers see it. */
export type EpisodeView = {
  id: number;
  number: number;
  slug: string;
  title: string;
  /** Markdown. */
  introduction: string;
  youtubeId: string;
  /** The ID that analytics events of this episode carry. */
  postId: string;
  durationSeconds: number | null;
  publishedAt: Date | null;
  /** In place of the one that is set in type. */
  poster: PictureView | null;
  guests: GuestSummary[];
  answers: AnswerView[];
  recommendedLinks: { label: string; url: string }[];
  topics: TopicView[];
  updatedAt: Date;
  /** False where it is to be found by its address alone: search engines are told so. */
  isListed: boolean;
  /** Of a fictional series; see lib/demo/. */
  isDemo: boolean;
};

export type GuestSummary = {
  slug: string;
  name: string;
  headline: string;
  portrait: PictureView | null;
  /** False of who appears in nothing that is published: there is no page to lead to. */
  hasPage?: false;
};

export type AnswerView = {
  /** The fragment is `#q-` and this. */
  anchor: string;
  /** As it was asked of this guest. */
  question: string;
  /** The standing question, if it is one. */
  questionSlug: string | null;
  /** Markdown; empty where the guest said nothing that was written down. */
  body: string;
  /** Whole seconds into the video. */
  startSeconds: number | null;
};

/** An episode in a list. */
export type EpisodeSummary = Pick<
  EpisodeView,
  'id' | 'number' | 'slug' | 'title' | 'introduction' | 'publishedAt' | 'poster' | 'guests'
>;

/** A GuestSummary, as the database gives it. */
export const guestSummarySelect = {
  slug: true,
  name: true,
  headline: true,
  portrait: { select: pictureSelect },
} as const satisfies Prisma.GuestSelect;

const guestsInOrder = { orderBy: { position: 'asc' }, include: { guest: { select: guestSummarySelect } } } as const;
const poster = { select: pictureSelect } as const;

/** What toEpisodeView() reads. */
export const episodeViewInclude = {
  series: { select: { isDemo: true } },
  poster,
  guests: guestsInOrder,
  answers: { where: answered, orderBy: { position: 'asc' }, include: { question: true } },
  recommendedLinks: { orderBy: { position: 'asc' } },
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
} as const satisfies Prisma.EpisodeInclude;

/** What toEpisodeSummary() reads. No counts: Prisma counts those of the whole table and then joins. */
export const episodeSummaryInclude = {
  poster,
  guests: guestsInOrder,
} as const satisfies Prisma.EpisodeInclude;

export function toEpisodeView(row: Prisma.EpisodeGetPayload<{ include: typeof episodeViewInclude }>): EpisodeView {
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    title: row.title,
    introduction: row.introduction,
    youtubeId: row.youtubeId,
    postId: row.postId,
    durationSeconds: row.durationSeconds,
    publishedAt: row.publishedAt,
    poster: row.poster,
    guests: row.guests.map(({ guest }) => guest),
    answers: row.answers.map((answer) => ({
      anchor: answer.anchor,
      question: answer.wording ?? answer.question?.text ?? '',
      questionSlug: answer.question?.slug ?? null,
      body: answer.body,
      startSeconds: answer.startSeconds,
    })),
    recommendedLinks: row.recommendedLinks.map(({ label, url }) => ({ label, url })),
    topics: row.topics.map(({ topic: { slug, name } }) => ({ slug, name })),
    updatedAt: row.updatedAt,
    isListed: row.status === published.status,
    isDemo: row.series.isDemo,
  };
}

export function toEpisodeSummary(
  row: Prisma.EpisodeGetPayload<{ include: typeof episodeSummaryInclude }>,
): EpisodeSummary {
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    title: row.title,
    introduction: row.introduction,
    publishedAt: row.publishedAt,
    poster: row.poster,
    guests: row.guests.map(({ guest }) => guest),
  };
}
