import type { Db } from '../../db/client';
import { answered, published } from '../../episodes/filters';

/** A stretch of an episode's video in which one question is answered, by the start seconds as they stand now. */
export type QuestionSpan = {
  anchor: string;
  /** Null for one asked of this guest alone. */
  questionId: number | null;
  /** As it was asked. */
  question: string;
  /** In a few words. */
  label: string;
  startSeconds: number;
  /** Where the next begins; null for the last, which ends with the video. */
  nextSeconds: number | null;
};

export type SpannedEpisode = {
  id: number;
  number: number;
  slug: string;
  title: string;
  isPublished: boolean;
  /** As its editor says. */
  durationSeconds: number | null;
  guests: string[];
  spans: QuestionSpan[];
};

/**
 * The questions of the published episodes, and of one episode more whatever its status. Answers without a start second
 * are nowhere in the video, so they are left out.
 * @returns in order of their numbers
 */
export async function listQuestionSpans(db: Db, episodeId?: number): Promise<SpannedEpisode[]> {
  const rows = await db.episode.findMany({
    where: episodeId === undefined ? published : { OR: [published, { id: episodeId }] },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      slug: true,
      title: true,
      status: true,
      durationSeconds: true,
      guests: { orderBy: { position: 'asc' }, select: { guest: { select: { name: true } } } },
      answers: {
        where: { ...answered, startSeconds: { not: null } },
        select: {
          anchor: true,
          wording: true,
          startSeconds: true,
          question: { select: { id: true, text: true, label: true } },
        },
      },
    },
  });
  return rows.map(({ guests, answers, status, ...episode }) => ({
    ...episode,
    isPublished: status === published.status,
    guests: guests.map(({ guest }) => guest.name),
    spans: toSpans(answers),
  }));
}

type AnswerRow = {
  anchor: string;
  wording: string | null;
  startSeconds: number | null;
  question: { id: number; text: string; label: string } | null;
};

/** Of two that begin together, the one that comes first has no time. */
function toSpans(answers: AnswerRow[]): QuestionSpan[] {
  const begun = answers.flatMap(({ startSeconds, ...answer }) =>
    startSeconds === null ? [] : [{ ...answer, startSeconds }],
  );
  begun.sort((a, b) => a.startSeconds - b.startSeconds);
  return begun.map(({ anchor, wording, question, startSeconds }, index) => ({
    anchor,
    questionId: question?.id ?? null,
    question: wording ?? question?.text ?? anchor,
    label: question?.label ?? wording ?? anchor,
    startSeconds,
    nextSeconds: begun[index + 1]?.startSeconds ?? null,
  }));
}
