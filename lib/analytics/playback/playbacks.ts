import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { selectRows } from '../../db/json-rows';
import { keyOf } from '../ingest/recorded-event';
import type { ActivityTally } from '../rollups/activity';
import type { CurveTally } from '../rollups/curve-tally';
import { mergePlaybacks, type PlaybackState } from './playback';
import { type PlaybackRow, playbackFromRow, ROW_COLUMNS, rowOfPlayback, STATE_COLUMNS } from './playback-row';

type Id = Uint8Array<ArrayBuffer>;
type Known = { id: Id; playback: PlaybackState; inCurve: boolean };

const COLUMNS = Prisma.raw(ROW_COLUMNS.map(([name]) => name).join(', '));
const TYPES = ROW_COLUMNS.map(([, type]) => type);
const ASSIGNMENTS = Prisma.raw(
  ROW_COLUMNS.filter(([name]) => name !== 'id')
    .map(([name]) => `${name} = excluded.${name}`)
    .join(', '),
);

/** The playbacks that a batch of events touches, read once and written back once. */
export class Playbacks {
  readonly #known = new Map<string, Known>();
  readonly #changed = new Set<string>();
  /** Playbacks that were new. */
  opened = 0;

  static async read(tx: Tx, ids: Id[]): Promise<Playbacks> {
    const playbacks = new Playbacks();
    if (ids.length === 0) return playbacks;
    const rows = await tx.$queryRaw<({ id: Id; in_curve: boolean | number } & PlaybackRow)[]>`
      SELECT id, in_curve, ${STATE_COLUMNS} FROM playback WHERE id IN (${selectRows(
        tx,
        ['bytes'],
        ids.map((id) => [id]),
      )})`;
    for (const row of rows) {
      const playback = playbackFromRow(row);
      playbacks.#known.set(keyOf(row.id), { id: row.id, playback, inCurve: Boolean(row.in_curve) });
    }
    return playbacks;
  }

  /** Adds what an event told of a playback, and to the tallies what that changes. */
  add(id: Id, told: PlaybackState, { activity, curves }: { activity: ActivityTally; curves: CurveTally }): void {
    const key = keyOf(id);
    const known = this.#known.get(key);
    const playback = known ? mergePlaybacks(known.playback, told) : told;
    if (known) activity.addPlayback(known.playback, -1);
    activity.addPlayback(playback);
    // Most are too new to be in a curve; see rollups/fold-playbacks.ts.
    if (known?.inCurve) {
      curves.addPlayback(known.playback, -1);
      curves.addPlayback(playback);
    }
    if (!known) this.opened += 1;
    this.#known.set(key, { id, playback, inCurve: known?.inCurve ?? false });
    this.#changed.add(key);
  }

  async write(tx: Tx): Promise<void> {
    const rows = [...this.#changed].flatMap((key) => {
      const known = this.#known.get(key);
      return known ? [rowOfPlayback(known.id, known.playback)] : [];
    });
    if (rows.length === 0) return;
    await tx.$executeRaw`
      INSERT INTO playback (${COLUMNS}) ${selectRows(tx, TYPES, rows)} ON CONFLICT (id) DO UPDATE SET ${ASSIGNMENTS}`;
    this.#changed.clear();
  }
}
