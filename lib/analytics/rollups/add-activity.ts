import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { type ColumnType, selectRows } from '../../db/json-rows';
import { type ActivityCounts, type ActivityRow, COUNTS } from './activity';

/** The columns of the measures, in the order of COUNTS. */
export const COUNT_COLUMNS = [
  'views',
  'visitors',
  'plays',
  'ends',
  'completions',
  'watch_time_seconds',
  'ends_played',
  'ends_sought',
  'measured_plays',
  'viewed_share',
] as const;
export const COUNT_TYPES = COUNTS.map((name): ColumnType => (name === 'watchTimeMs' ? 'double' : 'integer'));

/** The cells of those columns. */
export function countCells(counts: ActivityCounts): number[] {
  return COUNTS.map((name) => (name === 'watchTimeMs' ? counts[name] / 1000 : counts[name]));
}

/**
 * The assignments that add a row that is there already. Seconds are brought back to whole milliseconds after each
 * addition, so that no error builds up.
 */
export function addingTo(table: 'activity_rollup' | 'daily_rollup'): Prisma.Sql {
  const assignments = COUNT_COLUMNS.map((column) => {
    const sum = `${table}.${column} + excluded.${column}`;
    return column === 'watch_time_seconds' ? `${column} = ROUND((${sum}) * 1000) / 1000` : `${column} = ${sum}`;
  });
  return Prisma.raw(assignments.join(', '));
}

/** Adds to the rollup what the rows say, which may be less than nothing. */
export async function addActivity(tx: Tx, rows: readonly ActivityRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => [row.quarter, row.episodeId, row.segmentId, ...countCells(row)]);
  await tx.$executeRaw`
    INSERT INTO activity_rollup (quarter, episode_id, segment_id, ${Prisma.raw(COUNT_COLUMNS.join(', '))})
    ${selectRows(tx, ['integer', 'integer', 'integer', ...COUNT_TYPES], values)}
    ON CONFLICT (quarter, episode_id, segment_id) DO UPDATE SET ${addingTo('activity_rollup')}`;
}
