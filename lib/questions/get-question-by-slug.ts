import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';
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
  const [{ guestsByQuestion }, wordings] = await Promise.all([
    getCoverage(db),
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
    guestCount: guestsByQuestion.get(row.id) ?? 0,
    wordings: wordings.flatMap(({ wording, _count }) => (wording ? [{ text: wording, count: _count }] : [])),
  };
}
