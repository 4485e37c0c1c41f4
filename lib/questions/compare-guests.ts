import type { Db } from '../db/client';
import { type GuestSummary, guestSummarySelect } from '../episodes/episode';
import { heard } from '../guests/filters';
import { given, givenAnswerInclude, toGivenAnswer } from './given-answer';
import type { GivenAnswer } from './question';

/** How many guests can be compared: beyond that there is no room beside one another. */
export const COMPARED = { least: 2, most: 4 } as const;

/** What some guests said to the standing questions, side by side. */
export type Comparison = {
  /** In the order asked for. */
  guests: GuestSummary[];
  /** The questions that at least one of them answered, in the order of the series. */
  questions: {
    slug: string;
    text: string;
    /** By guest, in the order of `guests`: their answers, the newest interview's first; none where there is none. */
    answers: GivenAnswer[][];
  }[];
};

/** Compares guests by their slugs. Null where one is unknown, named twice, or there are too few or too many. */
export async function compareGuests(db: Db, slugs: string[]): Promise<Comparison | null> {
  const isCount = slugs.length >= COMPARED.least && slugs.length <= COMPARED.most;
  if (!isCount || new Set(slugs).size < slugs.length) return null;
  const rows = await db.guest.findMany({
    where: { slug: { in: slugs }, ...heard },
    select: { id: true, ...guestSummarySelect },
  });
  const found = slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);
  if (found.length < slugs.length) return null;
  const answers = await db.answer.findMany({
    where: {
      ...given,
      questionId: { not: null },
      episode: { ...given.episode, guests: { some: { guestId: { in: found.map(({ id }) => id) } } } },
    },
    orderBy: [{ episode: { number: 'desc' } }, { position: 'asc' }],
    include: { ...givenAnswerInclude, question: true },
  });
  const questions = new Map(answers.flatMap(({ question }) => (question ? [[question.id, question]] : [])));
  return {
    guests: found.map(({ id: _id, ...guest }) => guest),
    questions: [...questions.values()]
      .sort((a, b) => a.seriesId - b.seriesId || a.position - b.position)
      .map(({ id, slug, text }) => ({
        slug,
        text,
        answers: found.map((guest) =>
          answers
            .filter(({ questionId, episode }) => questionId === id && isGuestOf(guest.id, episode))
            .map(toGivenAnswer),
        ),
      })),
  };
}

function isGuestOf(guestId: number, { guests }: { guests: { guestId: number }[] }): boolean {
  return guests.some((guest) => guest.guestId === guestId);
}
