import type { Db, Tx } from '../../db/client';

const NAME = 'events_deleted_before';

/** Before which instant events may have been deleted, milliseconds since the epoch; null where none were. */
export async function getEventHorizon(db: Db | Tx): Promise<number | null> {
  const row = await db.siteValue.findUnique({ where: { name: NAME } });
  return row && Number(row.value);
}

/** It never goes back: what is deleted stays so when the setting is changed. */
export async function raiseEventHorizon(tx: Tx, horizon: number): Promise<void> {
  const value = String(Math.max(horizon, (await getEventHorizon(tx)) ?? horizon));
  await tx.siteValue.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } });
}
