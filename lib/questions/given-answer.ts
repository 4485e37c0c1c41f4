import { Prisma } from '../db/generated/sqlite/client';
import { guestSummarySelect } from '../episodes/episode';
import { answered, published } from '../episodes/filters';
import type { GivenAnswer } from './question';

/** Answers that readers can see. */
export const given = { ...answered, episode: published } as const satisfies Prisma.AnswerWhereInput;

/** The same as a condition of SQL that names the tables `answer` and `episode`. */
export const GIVEN = Prisma.sql`(episode.status = 'published' AND answer.not_asked = false
  AND (answer.body <> '' OR answer.start_seconds IS NOT NULL))`;

/** What toGivenAnswer() reads. */
export const givenAnswerInclude = {
  episode: {
    include: {
      guests: { orderBy: { position: 'asc' }, include: { guest: { select: guestSummarySelect } } },
      answers: { where: { startSeconds: { not: null }, notAsked: false }, select: { startSeconds: true } },
    },
  },
} as const satisfies Prisma.AnswerInclude;

export function toGivenAnswer({
  anchor,
  body,
  startSeconds,
  wording,
  episode,
}: Prisma.AnswerGetPayload<{ include: typeof givenAnswerInclude }>): GivenAnswer {
  const { number, slug, title, youtubeId, postId, durationSeconds, publishedAt } = episode;
  return {
    anchor,
    body,
    startSeconds,
    endSeconds: endOf(startSeconds, episode),
    wording,
    episode: { number, slug, title, youtubeId, postId, durationSeconds, publishedAt },
    guests: episode.guests.map(({ guest }) => guest),
  };
}

function endOf(
  start: number | null,
  { answers, durationSeconds }: { answers: { startSeconds: number | null }[]; durationSeconds: number | null },
): number | null {
  if (start === null) return null;
  const later = answers.flatMap(({ startSeconds }) =>
    startSeconds !== null && startSeconds > start ? startSeconds : [],
  );
  return later.length > 0 ? Math.min(...later) : durationSeconds;
}
