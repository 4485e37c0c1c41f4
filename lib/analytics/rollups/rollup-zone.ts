import type { Db, Tx } from '../../db/client';

export const ROLLUP_ZONE = 'rollup_zone';

/**
 * The time zone whose days daily_rollup and curve_rollup are made of; null before they were first made, and then they
 * hold nothing that counts.
 */
export async function getRollupZone(db: Db | Tx): Promise<string | null> {
  const row = await db.siteValue.findUnique({ where: { name: ROLLUP_ZONE } });
  return row?.value ?? null;
}

export async function setRollupZone(tx: Tx, timeZone: string): Promise<void> {
  await tx.siteValue.upsert({
    where: { name: ROLLUP_ZONE },
    create: { name: ROLLUP_ZONE, value: timeZone },
    update: { value: timeZone },
  });
}
