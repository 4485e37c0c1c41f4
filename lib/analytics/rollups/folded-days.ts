import type { Db, Tx } from '../../db/client';
import { appendDay, formatStretches, parseStretches, type Stretches } from './day-stretches';
import { ROLLUP_ZONE } from './rollup-zone';
import { SiteCalendar } from './site-calendar';

const FOLDED_THROUGH = 'rollup_folded_through';
const DEEPLY_FOLDED = 'rollup_deeply_folded';
/** What a FoldedDays is made of, among the site's values. */
export const FOLDED_DAYS = [FOLDED_THROUGH, DEEPLY_FOLDED];

/** Which days are folded, see fold-days.ts. */
export type FoldedDays = {
  /** The last, as all before it are. */
  foldedThrough: number;
  /** Those of them whose rows tell three things apart, and not two alone. */
  deeplyFolded: Stretches;
};

/** None is: the last of them is before all days. */
export const NONE_FOLDED: FoldedDays = { foldedThrough: -1, deeplyFolded: [] };

/** The days that the rollups are made of. */
export type RollupDays = { calendar: SiteCalendar } & FoldedDays;

/** Null before the rollups were first made. All in one query, since each report asks for them. */
export async function getRollupDays(db: Db | Tx): Promise<RollupDays | null> {
  const rows = await db.siteValue.findMany({ where: { name: { in: [ROLLUP_ZONE, ...FOLDED_DAYS] } } });
  const siteValue = (name: string) => rows.find((row) => row.name === name)?.value;
  const timeZone = siteValue(ROLLUP_ZONE);
  if (timeZone === undefined) return null;
  return { calendar: new SiteCalendar(timeZone), ...readFoldedDays(siteValue) };
}

/** Of the values that are stored. */
export function readFoldedDays(siteValue: (name: string) => string | undefined): FoldedDays {
  const through = siteValue(FOLDED_THROUGH);
  return {
    foldedThrough: through === undefined ? NONE_FOLDED.foldedThrough : Number(through),
    deeplyFolded: parseStretches(siteValue(DEEPLY_FOLDED) ?? ''),
  };
}

/** @param day the first after those that are folded */
export async function addFoldedDay(
  tx: Tx,
  { deeplyFolded }: FoldedDays,
  day: number,
  { isDeep }: { isDeep: boolean },
): Promise<void> {
  const deep = isDeep ? appendDay(deeplyFolded, day) : deeplyFolded;
  await setFoldedDays(tx, { foldedThrough: day, deeplyFolded: deep });
}

export async function setFoldedDays(tx: Tx, { foldedThrough, deeplyFolded }: FoldedDays): Promise<void> {
  for (const [name, value] of [
    [FOLDED_THROUGH, String(foldedThrough)],
    [DEEPLY_FOLDED, formatStretches(deeplyFolded)],
  ] as const) {
    await tx.siteValue.upsert({ where: { name }, create: { name, value }, update: { value } });
  }
}
