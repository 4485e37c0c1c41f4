import type { Db, Tx } from '../db/client';
import type { StandingQuestion } from './match-question';

/** The standing questions with all wordings by which they are known, in the order in which they are asked. */
export async function listStandingQuestions(db: Db | Tx): Promise<StandingQuestion[]> {
  const rows = await db.question.findMany({
    orderBy: [{ seriesId: 'asc' }, { position: 'asc' }],
    select: { id: true, text: true, wordings: { orderBy: { id: 'asc' }, select: { text: true } } },
  });
  return rows.map(({ id, text, wordings }) => ({ id, text, wordings: wordings.map((wording) => wording.text) }));
}
