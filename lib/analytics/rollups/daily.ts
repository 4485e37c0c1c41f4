import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { selectRows } from '../../db/json-rows';
import { dayOfNumber, instantsOf } from '../reports/calendar';
import type { Segment } from '../segments/segment';
import { type ActivityCounts, type ActivityRow, addCounts, isNothing, noCounts, quarterOf, SITE } from './activity';
import { addingTo, COUNT_COLUMNS, COUNT_TYPES, countCells } from './add-activity';
import {
  type Combination,
  type CombinationName,
  FOLDED,
  FOLDED_DEEPLY,
  nameOfCombination,
  SITE_DIMENSIONS,
  type SiteDimension,
  valueOfCombination,
} from './combinations';
import { hasDay } from './day-stretches';
import type { FoldedDays, RollupDays } from './folded-days';

import type { SiteCalendar } from './site-calendar';

export type DailyPlace = {
  dimension: 'all' | 'segment' | SiteDimension | CombinationName;
  day: number;
  /** SITE for the whole site. */
  episodeId: number;
  value: string;
};
/** As it is read from the database. */
export type StoredDailyPlace = Omit<DailyPlace, 'dimension'> & { dimension: string };
export type DailyRow = ActivityCounts & DailyPlace;

/**
 * What rows of activity_rollup come to by day. Each counts for its episode and for the site, in all and by segment, and for
 * the site by referrer, country, device and campaign; on a day that is folded, by episode and each of these and by each two
 * of them too, and on one that is folded deeply, by episode and each two and by each three. The site's visitors have rows of their own, since one visitor sees several episodes, so those of an
 * episode's row count for the episode alone.
 * @returns in order, rows of nothing left out
 */
export function dailyRowsOf(
  rows: readonly ActivityRow[],
  { calendar, ...folded }: RollupDays,
  segments: { get(id: number): Segment },
): DailyRow[] {
  const daily = new Map<string, DailyRow>();
  const add = (place: DailyPlace, counts: Partial<ActivityCounts>) => {
    const key = keyOfPlace(place);
    const known = daily.get(key) ?? { ...place, ...noCounts() };
    addCounts(known, counts);
    daily.set(key, known);
  };
  for (const { quarter, episodeId, segmentId, ...counts } of rows) {
    const day = calendar.dayOfQuarter(quarter);
    const segment = segments.get(segmentId);
    const combinations = combinationsOf(day, folded);
    const ofEpisode = episodeId !== SITE;
    if (ofEpisode) {
      add({ dimension: 'all', day, episodeId, value: '' }, counts);
      add({ dimension: 'segment', day, episodeId, value: String(segmentId) }, counts);
      for (const dimensions of combinations.ofEpisode) {
        const dimension = nameOfCombination(dimensions, { ofEpisode });
        add({ dimension, day, episodeId, value: valueOfCombination(dimensions, segment) }, counts);
      }
    }
    const ofSite = ofEpisode ? { ...counts, visitors: 0 } : counts;
    if (isNothing(ofSite)) continue;
    add({ dimension: 'all', day, episodeId: SITE, value: '' }, ofSite);
    add({ dimension: 'segment', day, episodeId: SITE, value: String(segmentId) }, ofSite);
    for (const dimension of SITE_DIMENSIONS) {
      add({ dimension, day, episodeId: SITE, value: segment[dimension] }, ofSite);
    }
    for (const dimensions of combinations.ofSite) {
      const dimension = nameOfCombination(dimensions, { ofEpisode: false });
      add({ dimension, day, episodeId: SITE, value: valueOfCombination(dimensions, segment) }, ofSite);
    }
  }
  return [...daily]
    .filter(([, row]) => !isNothing(row))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

/** What is told apart on a day besides single dimensions of the site and segments. */
function combinationsOf(
  day: number,
  { foldedThrough, deeplyFolded }: FoldedDays,
): { ofEpisode: readonly Combination[]; ofSite: readonly Combination[] } {
  if (day > foldedThrough) return { ofEpisode: [], ofSite: [] };
  return hasDay(deeplyFolded, day) ? FOLDED_DEEPLY : FOLDED;
}

/** Rows of one place have one key. */
export function keyOfPlace({ dimension, day, episodeId, value }: StoredDailyPlace): string {
  return [dimension, day, episodeId, value].join('\n');
}

export const DAILY_COLUMNS = Prisma.raw(`dimension, day, episode_id, value, ${COUNT_COLUMNS.join(', ')}`);

/** Adds to the rollup what the rows say, which may be less than nothing. */
export async function addDaily(tx: Tx, rows: readonly DailyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => [row.dimension, row.day, row.episodeId, row.value, ...countCells(row)]);
  await tx.$executeRaw`
    INSERT INTO daily_rollup (${DAILY_COLUMNS}) ${selectRows(tx, ['text', 'integer', 'integer', 'text', ...COUNT_TYPES], values)}
    ON CONFLICT (dimension, day, episode_id, value) DO UPDATE SET ${addingTo('daily_rollup')}`;
}

/** Makes the rollup again from activity_rollup, within the database: the same that dailyRowsOf() gives where no day is folded. */
export async function makeDaily(tx: Tx, calendar: SiteCalendar): Promise<void> {
  await tx.dailyRollup.deleteMany();
  const { _min: first, _max: last } = await tx.activityRollup.aggregate({
    _min: { quarter: true },
    _max: { quarter: true },
  });
  if (first.quarter === null || last.quarter === null) return;
  const days = selectRows(tx, ['integer', 'integer', 'integer'], daysOf(calendar, first.quarter, last.quarter), [
    'day',
    'from_quarter',
    'to_quarter',
  ]);
  const bySegment = Prisma.sql`CAST(r.segment_id AS TEXT)`;
  await insertDaily(tx, days, { dimension: 'all', value: Prisma.sql`''`, ofSite: false });
  await insertDaily(tx, days, { dimension: 'segment', value: bySegment, ofSite: false });
  await insertDaily(tx, days, { dimension: 'all', value: Prisma.sql`''`, ofSite: true });
  await insertDaily(tx, days, { dimension: 'segment', value: bySegment, ofSite: true });
  for (const dimension of SITE_DIMENSIONS) {
    const value = Prisma.sql`COALESCE(${Prisma.raw(`s.${dimension}`)}, '')`;
    await insertDaily(tx, days, { dimension, value, ofSite: true });
  }
}

/** Each day from that of the first quarter to that of the last, with its first quarter and the next day's. */
function daysOf(calendar: SiteCalendar, first: number, last: number): number[][] {
  const days: number[][] = [];
  for (let day = calendar.dayOfQuarter(first); day <= calendar.dayOfQuarter(last); day += 1) {
    const { from, to } = instantsOf({ from: dayOfNumber(day), to: dayOfNumber(day), timeZone: calendar.timeZone });
    days.push([day, quarterOf(from), quarterOf(to)]);
  }
  return days;
}

async function insertDaily(
  tx: Tx,
  days: Prisma.Sql,
  { dimension, value, ofSite }: { dimension: DailyPlace['dimension']; value: Prisma.Sql; ofSite: boolean },
): Promise<void> {
  const episodeId = Prisma.raw(ofSite ? String(SITE) : 'r.episode_id');
  const sums = COUNT_COLUMNS.map((column) => {
    // The site's visitors are in rows of their own.
    if (column === 'visitors' && ofSite) return `SUM(CASE WHEN r.episode_id = ${SITE} THEN r.visitors ELSE 0 END)`;
    return column === 'watch_time_seconds' ? `ROUND(SUM(r.${column}) * 1000) / 1000` : `SUM(r.${column})`;
  });
  await tx.$executeRaw`
    INSERT INTO daily_rollup (${DAILY_COLUMNS})
    SELECT ${dimension}, d.day, ${episodeId}, ${value}, ${Prisma.raw(sums.join(', '))}
    FROM (${days}) AS d JOIN activity_rollup r ON r.quarter >= d.from_quarter AND r.quarter < d.to_quarter
    LEFT JOIN segment s ON s.id = r.segment_id
    ${ofSite ? Prisma.empty : Prisma.sql`WHERE r.episode_id <> ${SITE}`}
    GROUP BY 2, 3, 4`;
}
