import type { Db } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { quarterOf, SITE } from '../rollups/activity';
import { type ActivityMeasures, NO_ACTIVITY } from './activity-measures';
import type { InstantRange } from './calendar';

/** Sums as a query gives them: PostgreSQL's of integers are bigints. */
type SumRow = Record<'views' | 'visitors' | 'plays' | 'ends' | 'completions', bigint | number> & {
  watch_time: number;
};

/**
 * Columns of a SumRow, of rows `r` of activity_rollup. The whole site's visitors are in rows of their own, since one
 * visitor sees several episodes; its other measures are its episodes' together.
 */
export const sumOverSite = sums(Prisma.sql`CASE WHEN r.episode_id = ${SITE} THEN r.visitors ELSE 0 END`);
export const sumOverEpisode = sums(Prisma.sql`r.visitors`);

function sums(visitors: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SUM(r.views) AS views, SUM(${visitors}) AS visitors, SUM(r.plays) AS plays, SUM(r.ends) AS ends,
    SUM(r.completions) AS completions, SUM(r.watch_time_seconds) AS watch_time`;
}

export function toMeasures(row: SumRow): ActivityMeasures {
  return {
    views: Number(row.views),
    visitors: Number(row.visitors),
    plays: Number(row.plays),
    ends: Number(row.ends),
    completions: Number(row.completions),
    // The rows hold whole milliseconds; a sum of them in floating point may be off by less.
    watchTimeSeconds: Math.round(row.watch_time * 1000) / 1000,
  };
}

/**
 * Sums the measures of some stretches of time, which begin and end on quarters of an hour, in one query.
 * @param episodeId one episode's, or by default the whole site's
 * @returns one set a stretch, in their order
 */
export async function sumActivity(db: Db, ranges: InstantRange[], episodeId?: number): Promise<ActivityMeasures[]> {
  if (ranges.length === 0) return [];
  const stretches = ranges.map(
    ({ from, to }, index) => Prisma.sql`
      (CAST(${index} AS INTEGER), CAST(${quarterOf(from)} AS INTEGER), CAST(${quarterOf(to)} AS INTEGER))`,
  );
  const columns = episodeId === undefined ? sumOverSite : sumOverEpisode;
  const only = episodeId === undefined ? Prisma.empty : Prisma.sql`AND r.episode_id = ${episodeId}`;
  const rows = await db.$queryRaw<(SumRow & { stretch: number | bigint })[]>`
    WITH stretches (stretch, from_quarter, to_quarter) AS (VALUES ${Prisma.join(stretches)})
    SELECT s.stretch AS stretch, ${columns}
    FROM stretches s JOIN activity_rollup r ON r.quarter >= s.from_quarter AND r.quarter < s.to_quarter ${only}
    GROUP BY s.stretch`;
  const byStretch = new Map(rows.map((row) => [Number(row.stretch), toMeasures(row)]));
  return ranges.map((_, index) => byStretch.get(index) ?? NO_ACTIVITY);
}
