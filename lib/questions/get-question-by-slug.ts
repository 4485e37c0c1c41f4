import type { Db } from '../db/client';
import { countGuests } from './count-guests';
import { given } from './given-answer';
import type { QuestionView } from './question';

/** Of the words in which a question was put. */
const WORDINGS = 12;

/** A standing question at an address, or null. */
export async function getQuestionBySlug(db: Db, slug: string): Promise<QuestionView | null> {
  const row = await db.question.findUnique({
    where: { slug },
    select: { id: true, slug: true, text: true, label: true },
  });
  if (!row) return null;
  const [counts, wordings] = await Promise.all([
    countGuests(db, row.id),
    db.answer.groupBy({
      by: 'wording',
      where: { questionId: row.id, AND: [{ wording: { not: null } }, { wording: { not: row.text } }], ...given },
      _count: true,
      orderBy: [{ _count: { wording: 'desc' } }, { wording: 'asc' }],
      take: WORDINGS,
    }),
  ]);
  return {
    ...row,
    guestCount: counts.get(row.id) ?? 0,
    wordings: wordings.flatMap(({ wording, _count }) => (wording ? [{ text: wording, count: _count }] : [])),
  };
}
