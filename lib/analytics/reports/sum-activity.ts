import type { Db } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { quarterOf, SITE } from '../rollups/activity';
import { getRollupZone } from '../rollups/rollup-zone';
import { type ActivityFilter, DIMENSIONS, type Dimension } from './activity-filter';
import type { ActivityMeasures } from './activity-measures';
import { type DayRange, dayOfNumber, instantsOf, listDays, numberOfDay } from './calendar';

/** What to tell apart; a key of the result is then that day, episode ID (in digits), value of the dimension, or ''. */
export type SumBy = 'day' | 'episode' | Dimension | null;
export type SumOptions = { range: DayRange; filter?: ActivityFilter; by: SumBy };

/** Where rows are read from, what their key is, and which of them count. */
type Source = { from: Prisma.Sql; key: Prisma.Sql; visitors: Prisma.Sql };

/** Sums as a query gives them: PostgreSQL's of integers are bigints, and of no rows they are null. */
type Sum = bigint | number | null;
type SumRow = { key: string | number | bigint } & Record<
  | 'views'
  | 'visitors'
  | 'plays'
  | 'ends'
  | 'completions'
  | 'watch_time'
  | 'ends_played'
  | 'ends_sought'
  | 'measured_plays'
  | 'viewed_share',
  Sum
>;

/**
 * Sums the measures over some days in one query. Days of the site's own time zone are read from daily_rollup, and then it
 * costs days × episodes (with a filter × segments); days of another are put together from quarters of an hour.
 */
export async function sumActivity(db: Db, options: SumOptions): Promise<Map<string, ActivityMeasures>> {
  const isOwnZone = (await getRollupZone(db)) === options.range.timeZone;
  const { from, key, visitors } = isOwnZone ? daysOfSite(options) : quarters(options);
  const groupBy = options.by === null ? Prisma.empty : Prisma.sql`GROUP BY ${key}`;
  const rows = await db.$queryRaw<SumRow[]>`
    SELECT ${key} AS key, SUM(r.views) AS views, SUM(${visitors}) AS visitors, SUM(r.plays) AS plays, SUM(r.ends) AS ends,
      SUM(r.completions) AS completions, SUM(r.watch_time_seconds) AS watch_time, SUM(r.ends_played) AS ends_played,
      SUM(r.ends_sought) AS ends_sought, SUM(r.measured_plays) AS measured_plays, SUM(r.viewed_share) AS viewed_share
    ${from} ${groupBy}`;
  const toKey = options.by === 'day' ? (number: SumRow['key']) => dayOfNumber(Number(number)) : String;
  return new Map(rows.map((row) => [toKey(row.key), toMeasures(row)]));
}

/** Rows of daily_rollup, of the narrowest dimension that tells what is asked for. */
function daysOfSite({ range, filter = {}, by }: SumOptions): Source {
  const { episodeId } = filter;
  const asked = new Set<Dimension>(DIMENSIONS.filter((name) => filter[name] !== undefined || by === name));
  const [only] = asked;
  const period = Prisma.sql`r.day >= ${numberOfDay(range.from)} AND r.day <= ${numberOfDay(range.to)}`;
  const visitors = Prisma.sql`r.visitors`;
  const episodes =
    by === 'episode' && episodeId === undefined
      ? Prisma.sql`r.episode_id <> ${SITE}`
      : Prisma.sql`r.episode_id = ${episodeId ?? SITE}`;
  const base = Prisma.sql`FROM daily_rollup r`;
  const isPlain = (dimension: string) => Prisma.sql`WHERE r.dimension = ${dimension} AND ${period} AND ${episodes}`;
  if (only === undefined) {
    return { from: Prisma.sql`${base} ${isPlain('all')}`, key: keyOf(by, Prisma.sql`r.value`), visitors };
  }
  // Those by one dimension are of the whole site.
  if (asked.size === 1 && episodeId === undefined && by !== 'episode') {
    const value = filter[only] === undefined ? Prisma.empty : Prisma.sql`AND r.value = ${filter[only]}`;
    return { from: Prisma.sql`${base} ${isPlain(only)} ${value}`, key: keyOf(by, Prisma.sql`r.value`), visitors };
  }
  const segment = Prisma.sql`LEFT JOIN segment s ON s.id = CAST(r.value AS INTEGER)`;
  return {
    from: Prisma.sql`${base} ${segment} ${isPlain('segment')} ${matching(filter)}`,
    key: keyOf(by, ofSegment(by)),
    visitors,
  };
}

/** Rows of activity_rollup: the site's visitors are in rows of their own, its other measures are its episodes' together. */
function quarters({ range, filter = {}, by }: SumOptions): Source {
  const { episodeId } = filter;
  const days =
    by === 'day' ? listDays(range).map((day) => ({ from: day, to: day })) : [{ from: range.from, to: range.to }];
  const stretches = days.map((day) => {
    const { from, to } = instantsOf({ ...day, timeZone: range.timeZone });
    return Prisma.sql`(CAST(${numberOfDay(day.from)} AS INTEGER), CAST(${quarterOf(from)} AS INTEGER),
      CAST(${quarterOf(to)} AS INTEGER))`;
  });
  const ofSite = episodeId === undefined && by !== 'episode';
  const episodes =
    episodeId !== undefined
      ? Prisma.sql`AND r.episode_id = ${episodeId}`
      : by === 'episode'
        ? Prisma.sql`AND r.episode_id <> ${SITE}`
        : Prisma.empty;
  return {
    from: Prisma.sql`FROM (VALUES ${Prisma.join(stretches)}) AS d
      JOIN activity_rollup r ON r.quarter >= d.column2 AND r.quarter < d.column3
      LEFT JOIN segment s ON s.id = r.segment_id
      WHERE 1 = 1 ${episodes} ${matching(filter)}`,
    key: by === 'day' ? Prisma.sql`d.column1` : keyOf(by, ofSegment(by)),
    visitors: ofSite ? Prisma.sql`CASE WHEN r.episode_id = ${SITE} THEN r.visitors ELSE 0 END` : Prisma.sql`r.visitors`,
  };
}

function keyOf(by: SumBy, value: Prisma.Sql): Prisma.Sql {
  switch (by) {
    case null:
      return Prisma.sql`''`;
    case 'day':
      return Prisma.sql`r.day`;
    case 'episode':
      return Prisma.sql`r.episode_id`;
    default:
      return value;
  }
}

/** Segment 0, of which nothing is known, has no row. */
const columnOf = (dimension: Dimension) => Prisma.sql`COALESCE(${Prisma.raw(`s.${dimension}`)}, '')`;

function ofSegment(by: SumBy): Prisma.Sql {
  const dimension = DIMENSIONS.find((name) => name === by);
  return dimension ? columnOf(dimension) : Prisma.sql`''`;
}

function matching(filter: ActivityFilter): Prisma.Sql {
  const conditions = DIMENSIONS.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [Prisma.sql`AND ${columnOf(name)} = ${value}`];
  });
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty;
}

function toMeasures(row: SumRow): ActivityMeasures {
  return {
    views: Number(row.views),
    visitors: Number(row.visitors),
    plays: Number(row.plays),
    ends: Number(row.ends),
    completions: Number(row.completions),
    // The rows hold whole milliseconds; a sum of them in floating point may be off by less.
    watchTimeSeconds: Math.round(Number(row.watch_time) * 1000) / 1000,
    endsPlayed: Number(row.ends_played),
    endsSought: Number(row.ends_sought),
    measuredPlays: Number(row.measured_plays),
    viewedShare: Number(row.viewed_share) / 10_000,
  };
}
