import type { Db } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { type Correction, correctionSchema } from './correction';

export type CorrectItemResult = { ok: true } | { ok: false; reason: 'gone' | 'saved-already' };

/**
 * Lays an editor's corrections over the plan of a post that is not saved, in place of those before; a conflict, or what
 * was skipped or refused when it was to be saved, waits again by it.
 */
export function correctItem(
  db: Db,
  { runId, position, correction }: { runId: string; position: number; correction: Correction },
): Promise<CorrectItemResult> {
  return asSingleWriter(db, 'editing', async (tx): Promise<CorrectItemResult> => {
    const key = { runId_position: { runId, position } };
    const item = await tx.importItem.findUnique({ where: key, select: { state: true, plan: true } });
    if (!item) return { ok: false, reason: 'gone' };
    if (item.state === 'saved' || item.state === 'undone') return { ok: false, reason: 'saved-already' };
    const json = JSON.stringify(correctionSchema.parse(correction));
    const hasPost = JSON.parse(item.plan).place !== null;
    await tx.importItem.update({
      where: key,
      data: { correction: json, ...(hasPost ? { state: 'waiting', reason: '' } : {}) },
    });
    // What was done has something to do again.
    await tx.importRun.updateMany({ where: { id: runId, state: 'done' }, data: { state: 'paused', endedAt: null } });
    return { ok: true };
  });
}
