import type { Db, Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { asSingleWriter } from '../../db/single-writer';
import { dayOfNumber, instantsOf } from '../reports/calendar';
import { quarterOf, SITE } from './activity';
import { COUNT_COLUMNS } from './add-activity';
import {
  BETWEEN,
  type Combination,
  FOLDED,
  FOLDED_DEEPLY,
  nameOfCombination,
  type SiteDimension,
} from './combinations';
import { DAILY_COLUMNS } from './daily';
import { addFoldedDay, getRollupDays, type RollupDays } from './folded-days';

/** How long a day is over before it is folded: who watches through midnight goes on counting on the day before. */
const GRACE_MS = 6 * 3_600_000;

/**
 * Rows of segments that are read on a day where a report tells three things apart. A day of more is folded deeply, and rows of
 * each three are what is read then; where there are fewer, those would be more than the segments.
 */
const MOST_SEGMENTS = 400;

/**
 * Folds the first day that is over and not yet folded: adds to daily_rollup what its segments come to by episode and
 * dimension, and for the site by each two dimensions, of a busy day by each three of these things as well; and to
 * daily_delivery_rollup what its quarters come to. Segments are
 * as many as there are combinations of where visitors come from, which grow with their number for long; these rows are as many
 * as there are values. The days that are not folded are read from segments (reports/sum-activity.ts), so each report says
 * the same before and after.
 *
 * An event of today adds to none of these rows, so recording costs what it did without them. One that comes for a day that is
 * folded adds to them in its own transaction.
 * @param now milliseconds since the epoch
 * @returns whether there was one
 */
export function foldDays(db: Db, now: number, mostSegments = MOST_SEGMENTS): Promise<boolean> {
  return asSingleWriter(db, 'recording', async (tx) => {
    const days = await getRollupDays(tx);
    if (!days) return false;
    const next = await findNext(tx, days);
    if (next === null || next >= days.calendar.dayOfInstant(now - GRACE_MS)) return false;
    const isDeep = (await tx.dailyRollup.count({ where: { dimension: 'segment', day: next } })) > mostSegments;
    await foldDay(tx, next, isDeep ? FOLDED_DEEPLY : FOLDED);
    await foldDeliveryOfDay(tx, days, next);
    await addFoldedDay(tx, days, next, { isDeep });
    return true;
  });
}

/**
 * The first day after those folded on which anything happened. Days in between remain to be folded, in case something is
 * recorded of them yet.
 */
async function findNext(tx: Tx, { calendar, foldedThrough }: RollupDays): Promise<number | null> {
  const active = await tx.dailyRollup.findFirst({
    where: { dimension: 'all', day: { gt: foldedThrough } },
    orderBy: { day: 'asc' },
    select: { day: true },
  });
  // There are days of nothing but reports of playbacks that began on the day before.
  const { _min } = await tx.deliveryRollup.aggregate({
    where: { quarter: { gte: firstQuarterOf(calendar, foldedThrough + 1) } },
    _min: { quarter: true },
  });
  const days = [active?.day, _min.quarter === null ? undefined : calendar.dayOfQuarter(_min.quarter)];
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : null;
}

export function firstQuarterOf({ timeZone }: RollupDays['calendar'], day: number): number {
  const date = dayOfNumber(day);
  return quarterOf(instantsOf({ from: date, to: date, timeZone }).from);
}

async function foldDay(tx: Tx, day: number, combinations: typeof FOLDED): Promise<void> {
  for (const dimensions of combinations.ofEpisode) await insertCombinations(tx, day, dimensions, { ofEpisode: true });
  for (const dimensions of combinations.ofSite) await insertCombinations(tx, day, dimensions, { ofEpisode: false });
}

/** Segment 0, of which nothing is known, has no row. */
function columnOf(dimension: SiteDimension): Prisma.Sql {
  return Prisma.sql`COALESCE(${Prisma.raw(`s.${dimension}`)}, '')`;
}

async function insertCombinations(
  tx: Tx,
  day: number,
  dimensions: Combination,
  { ofEpisode }: { ofEpisode: boolean },
): Promise<void> {
  const sums = COUNT_COLUMNS.map((column) =>
    column === 'watch_time_seconds' ? `ROUND(SUM(r.${column}) * 1000) / 1000` : `SUM(r.${column})`,
  );
  const value = Prisma.join(dimensions.map(columnOf), ` || '${BETWEEN}' || `);
  await tx.$executeRaw`
    INSERT INTO daily_rollup (${DAILY_COLUMNS})
    SELECT ${nameOfCombination(dimensions, { ofEpisode })}, r.day, r.episode_id, ${value}, ${Prisma.raw(sums.join(', '))}
    FROM daily_rollup r LEFT JOIN segment s ON s.id = CAST(r.value AS INTEGER)
    WHERE r.dimension = 'segment' AND r.day = ${day} AND r.episode_id ${Prisma.raw(ofEpisode ? '<>' : '=')} ${SITE}
    GROUP BY 2, 3, 4`;
}

async function foldDeliveryOfDay(tx: Tx, { calendar }: RollupDays, day: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO daily_delivery_rollup (day, event_name, recorded, queued, acknowledged)
    SELECT CAST(${day} AS INTEGER), event_name, SUM(recorded), SUM(queued), SUM(acknowledged) FROM delivery_rollup
    WHERE quarter >= ${firstQuarterOf(calendar, day)} AND quarter < ${firstQuarterOf(calendar, day + 1)}
    GROUP BY event_name`;
}
