import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import type { ActivityRow } from './activity';

/**
 * Adds to the rollup what the rows say, which may be less than nothing.
 * Seconds are brought back to whole milliseconds after each addition, so that no error builds up.
 */
export async function addActivity(tx: Tx, rows: ActivityRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => [
    row.quarter,
    row.episodeId,
    row.views,
    row.visitors,
    row.plays,
    row.ends,
    row.completions,
    row.watchTimeMs / 1000,
  ]);
  await tx.$executeRaw`
    INSERT INTO activity_rollup (quarter, episode_id, views, visitors, plays, ends, completions, watch_time_seconds)
    ${selectRows(tx, ['integer', 'integer', 'integer', 'integer', 'integer', 'integer', 'integer', 'double'], values)}
    ON CONFLICT (quarter, episode_id, segment_id) DO UPDATE SET
      views = activity_rollup.views + excluded.views,
      visitors = activity_rollup.visitors + excluded.visitors,
      plays = activity_rollup.plays + excluded.plays,
      ends = activity_rollup.ends + excluded.ends,
      completions = activity_rollup.completions + excluded.completions,
      watch_time_seconds =
        ROUND((activity_rollup.watch_time_seconds + excluded.watch_time_seconds) * 1000) / 1000`;
}
