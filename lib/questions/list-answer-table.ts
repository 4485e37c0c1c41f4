import type { Db } from '../db/client';
import { answered, published } from '../episodes/filters';

/** Interviews that are read at once. */
const PAGE = 200;

/** Which guest answered which standing question, and at which second. */
export type AnswerTable = {
  /** In the order in which they are asked. */
  questions: { slug: string; label: string }[];
  /** A published interview each, the newest first. */
  rows: {
    number: number;
    slug: string;
    title: string;
    publishedAt: Date | null;
    guests: { slug: string; name: string }[];
    /** By question, in their order; null where it was not answered. */
    answers: ({ anchor: string; startSeconds: number | null } | null)[];
  }[];
};

/** The whole table: interviews down, standing questions across. */
export async function listAnswerTable(db: Db): Promise<AnswerTable> {
  const questions = await db.question.findMany({
    orderBy: [{ seriesId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, label: true },
  });
  const rows: AnswerTable['rows'] = [];
  for (let skip = 0; ; skip += PAGE) {
    const episodes = await db.episode.findMany({
      where: published,
      orderBy: [{ number: 'desc' }, { id: 'desc' }],
      skip,
      take: PAGE,
      select: {
        number: true,
        slug: true,
        title: true,
        publishedAt: true,
        guests: { orderBy: { position: 'asc' }, select: { guest: { select: { slug: true, name: true } } } },
        answers: {
          where: { questionId: { not: null }, ...answered },
          orderBy: { position: 'asc' },
          select: { questionId: true, anchor: true, startSeconds: true },
        },
      },
    });
    rows.push(
      ...episodes.map(({ guests, answers, ...episode }) => ({
        ...episode,
        guests: guests.map(({ guest }) => guest),
        answers: questions.map(({ id }) => {
          const given = answers.find(({ questionId }) => questionId === id);
          return given ? { anchor: given.anchor, startSeconds: given.startSeconds } : null;
        }),
      })),
    );
    if (episodes.length < PAGE) return { questions: questions.map(({ slug, label }) => ({ slug, label })), rows };
  }
}
