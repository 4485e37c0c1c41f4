import type { Db, Tx } from '../../db/client';
import { ROLLUP_ZONE } from './rollup-zone';
import { SiteCalendar } from './site-calendar';

export const FOLDED_THROUGH = 'rollup_folded_through';
/** In place of the last folded day where none is: before all days. */
export const NONE_FOLDED = -1;

/** The days that the rollups are made of, and the last that is folded (fold-days.ts), as all before it are. */
export type RollupDays = { calendar: SiteCalendar; foldedThrough: number };

/** Null before the rollups were first made. Both in one query, since each report asks for them. */
export async function getRollupDays(db: Db | Tx): Promise<RollupDays | null> {
  const rows = await db.siteValue.findMany({ where: { name: { in: [ROLLUP_ZONE, FOLDED_THROUGH] } } });
  const siteValue = (name: string) => rows.find((row) => row.name === name)?.value;
  const timeZone = siteValue(ROLLUP_ZONE);
  if (timeZone === undefined) return null;
  return { calendar: new SiteCalendar(timeZone), foldedThrough: readFoldedThrough(siteValue(FOLDED_THROUGH)) };
}

/** Of the value that is stored. */
export function readFoldedThrough(value: string | undefined): number {
  return value === undefined ? NONE_FOLDED : Number(value);
}

export async function setFoldedThrough(tx: Tx, day: number): Promise<void> {
  const value = String(day);
  await tx.siteValue.upsert({
    where: { name: FOLDED_THROUGH },
    create: { name: FOLDED_THROUGH, value },
    update: { value },
  });
}
