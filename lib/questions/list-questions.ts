import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';
import type { QuestionListing } from './question';

/** The standing questions, in the order in which they are asked, with how many guests answered each. */
export async function listQuestions(db: Db): Promise<QuestionListing[]> {
  const [rows, { guestsByQuestion }] = await Promise.all([
    db.question.findMany({
      orderBy: [{ seriesId: 'asc' }, { position: 'asc' }],
      select: { id: true, slug: true, text: true, label: true },
    }),
    getCoverage(db),
  ]);
  return rows.map(({ id, ...question }) => ({ ...question, guestCount: guestsByQuestion.get(id) ?? 0 }));
}
