import type { Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { bumpContentVersion } from '../site/content-version';
import { recordStandingList } from './standing-list';

type Change = {
  seriesId: number;
  /** Who; null where no account does it. */
  userId: string | null;
  /** Why its revision is there; `saved` where an editor changed it. */
  kind?: RevisionKind;
};

/**
 * What every change of a standing list has in common, within a transaction of asSingleWriter(db, 'editing'): what was
 * there by another way is kept before, what it became after, places are counted from 0 without gaps, readers' pages go.
 * @returns what the change itself answers; where it was refused, nothing of this happens
 */
export async function changeStandingList<Result extends { ok: boolean }>(
  tx: Tx,
  { seriesId, userId, kind }: Change,
  now: Date,
  change: () => Promise<Result>,
): Promise<Result> {
  await recordStandingList(tx, { seriesId, userId: null }, now);
  const result = await change();
  if (!result.ok) return result;
  await closeGaps(tx, seriesId);
  await recordStandingList(tx, { seriesId, userId, kind }, now);
  await bumpContentVersion(tx);
  return result;
}

async function closeGaps(tx: Tx, seriesId: number): Promise<void> {
  const rows = await tx.question.findMany({ where: { seriesId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  for (const [position, { id, position: before }] of rows.entries()) {
    if (position !== before) await tx.question.update({ where: { id }, data: { position } });
  }
}
