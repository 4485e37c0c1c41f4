import type { Db, Tx } from '../../db/client';
import type { PlaybackState } from './playback';
import { type PlaybackRow, playbackFromRow, STATE_COLUMNS } from './playback-row';

/** Playbacks read at a time. */
const PAGE = 2_000;

export type StoredPlayback = { id: Uint8Array<ArrayBuffer>; playback: PlaybackState; inCurve: boolean };

/** Every playback, some at a time. */
export async function* allPlaybacks(db: Db | Tx): AsyncGenerator<StoredPlayback> {
  let after = new Uint8Array();
  for (;;) {
    const rows = await db.$queryRaw<({ id: Uint8Array<ArrayBuffer>; in_curve: boolean | number } & PlaybackRow)[]>`
      SELECT id, in_curve, ${STATE_COLUMNS} FROM playback WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`;
    for (const row of rows) yield { id: row.id, playback: playbackFromRow(row), inCurve: Boolean(row.in_curve) };
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
