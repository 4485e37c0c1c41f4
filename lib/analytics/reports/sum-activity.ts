import type { Db } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { getRollupDays } from '../rollups/folded-days';
import type { ActivityMeasures } from './activity-measures';
import { daysOfSite, quarters, type Source, type SumOptions } from './activity-sources';
import { dayOfNumber } from './calendar';

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
 * Sums the measures over some days in one query; a key of the result is the day, episode ID (in digits), value of the
 * dimension, or ''.
 *
 * Days of the site's own time zone are read from daily_rollup, and then it costs days × episodes × values, whatever the
 * traffic; but days × episodes × segments for days that are not folded yet (rollups/fold-days.ts), and where four things are
 * told apart. Days of another zone are put together from quarters of an hour.
 */
export async function sumActivity(db: Db, options: SumOptions): Promise<Map<string, ActivityMeasures>> {
  const days = await getRollupDays(db);
  const isOwnZone = days?.calendar.timeZone === options.range.timeZone;
  const sources = isOwnZone ? daysOfSite(options, days) : [quarters(options)];
  const rows = await db.$queryRaw<SumRow[]>`
    SELECT r.key, SUM(r.views) AS views, SUM(r.visitors) AS visitors, SUM(r.plays) AS plays, SUM(r.ends) AS ends,
      SUM(r.completions) AS completions, SUM(r.watch_time_seconds) AS watch_time, SUM(r.ends_played) AS ends_played,
      SUM(r.ends_sought) AS ends_sought, SUM(r.measured_plays) AS measured_plays, SUM(r.viewed_share) AS viewed_share
    FROM (${Prisma.join(sources.map(rowsOf), ' UNION ALL ')}) AS r GROUP BY r.key`;
  const toKey = options.by === 'day' ? (number: SumRow['key']) => dayOfNumber(Number(number)) : String;
  return new Map(rows.map((row) => [toKey(row.key), toMeasures(row)]));
}

function rowsOf({ from, key, visitors }: Source): Prisma.Sql {
  return Prisma.sql`SELECT ${key} AS key, r.views, ${visitors} AS visitors, r.plays, r.ends, r.completions,
    r.watch_time_seconds, r.ends_played, r.ends_sought, r.measured_plays, r.viewed_share ${from}`;
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
