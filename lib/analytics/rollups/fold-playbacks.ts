import type { Db, Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { asSingleWriter } from '../../db/single-writer';
import { type PlaybackRow, playbackFromRow, STATE_COLUMNS } from '../playback/playback-row';
import { CurveTally } from './curve-tally';
import { getRollupZone } from './rollup-zone';
import { SiteCalendar } from './site-calendar';

/** Playbacks outside the curves up to which nothing is done, and how many stay outside then: a report reads them all. */
const BOUNDS = { max: 500, kept: 250 };
/** Playbacks a transaction. */
const FOLD_SIZE = 2_000;

/**
 * Puts playbacks into curve_rollup: when many are outside, all but those with the latest events.
 *
 * A playback reports each ten seconds, and with each report its curve changes. Written at once, that would be the curve of
 * every episode again and again, some 40 kB where it has been watched much; so a playback waits, and reports add those that
 * wait (reports/read-curves.ts). An event of one that is in the curves already changes them in its own transaction.
 * @returns whether there are more to put in
 */
export function foldWaiting(db: Db, { max, kept } = BOUNDS): Promise<boolean> {
  return asSingleWriter(db, 'recording', async (tx) => {
    const timeZone = await getRollupZone(tx);
    if (timeZone === null) return false;
    const open = await tx.playback.count({ where: { inCurve: false } });
    if (open <= max) return false;
    const limit = Math.min(FOLD_SIZE, open - kept);
    await foldOldest(tx, new SiteCalendar(timeZone), limit);
    return open - limit > max;
  });
}

async function foldOldest(tx: Tx, calendar: SiteCalendar, limit: number): Promise<void> {
  const rows = await tx.$queryRaw<({ id: Uint8Array } & PlaybackRow)[]>`
    SELECT id, ${STATE_COLUMNS} FROM playback WHERE in_curve = false ORDER BY last_event_at LIMIT ${limit}`;
  const curves = new CurveTally(calendar);
  for (const row of rows) curves.addPlayback(playbackFromRow(row));
  await curves.write(tx);
  const ids = rows.map(({ id }) => [id]);
  if (ids.length > 0) {
    await tx.$executeRaw`UPDATE playback SET in_curve = true WHERE id IN (${selectRows(tx, ['bytes'], ids)})`;
  }
}
