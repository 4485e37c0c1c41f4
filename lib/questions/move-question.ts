import { recordNothing } from '../audit/acting';
import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { changeStandingList } from './change-standing-list';

export type MoveQuestion = {
  id: number;
  /** One place up the list, or down. */
  by: -1 | 1;
  userId: string | null;
};

/** @returns its place from then on, counted from 0; null where it is gone */
export function moveQuestion(db: Db, { id, by, userId }: MoveQuestion, now: Date): Promise<number | null> {
  return asSingleWriter(db, 'editing', async (tx) => {
    const row = await tx.question.findUnique({ where: { id }, select: { seriesId: true, text: true } });
    if (!row) {
      recordNothing();
      return null;
    }
    const { seriesId, text } = row;
    const result = await changeStandingList(tx, { seriesId, userId }, now, async () => {
      const rows = await tx.question.findMany({ where: { seriesId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
      const from = rows.findIndex((question) => question.id === id);
      const to = Math.min(Math.max(from + by, 0), rows.length - 1);
      rows.splice(to, 0, ...rows.splice(from, 1));
      for (const [position, question] of rows.entries()) {
        await tx.question.update({ where: { id: question.id }, data: { position } });
      }
      const subject = { kind: 'question', id, name: text } as const;
      await recordAudit(tx, { action: 'question.moved', subject, detail: { place: to + 1 }, userId }, now);
      return { ok: true, to };
    });
    return result.to;
  });
}
