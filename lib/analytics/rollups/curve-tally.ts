import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import type { PlaybackState } from '../playback/playback';
import { ALL_DAYS, addCurve, addPlaybackToCurve, type Curve, decodeCurve, emptyCurve, encodeCurve } from './curve';
import type { SiteCalendar } from './site-calendar';

type CurveEntry = { episodeId: number; day: number; curve: Curve };

/** Collects what is to be added to, and taken from, each curve: those of the days, and those of all days together. */
export class CurveTally {
  readonly #calendar: SiteCalendar;
  readonly #entries = new Map<string, CurveEntry>();

  constructor(calendar: SiteCalendar) {
    this.#calendar = calendar;
  }

  /** A playback counts on the day on which it started. */
  addPlayback(playback: PlaybackState, sign: 1 | -1 = 1): void {
    if (!playback.played) return;
    for (const day of [this.#calendar.dayOfInstant(playback.startedAt), ALL_DAYS]) {
      addPlaybackToCurve(this.#entry(playback.episodeId, day).curve, playback, sign);
    }
  }

  /** In order of episode and day. */
  entries(): CurveEntry[] {
    return [...this.#entries.values()].sort((a, b) => a.episodeId - b.episodeId || a.day - b.day);
  }

  #entry(episodeId: number, day: number): CurveEntry {
    const key = `${episodeId}:${day}`;
    const known = this.#entries.get(key);
    if (known) return known;
    const entry = { episodeId, day, curve: emptyCurve() };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Adds all of it to curve_rollup. */
  async write(tx: Tx): Promise<void> {
    const entries = this.entries();
    if (entries.length === 0) return;
    const places = entries.map(({ episodeId, day }) => [episodeId, day]);
    const stored = await tx.$queryRaw<{ episode_id: number; day: number; plays: number; curve: Uint8Array }[]>`
      SELECT episode_id, day, plays, curve FROM curve_rollup
      WHERE (episode_id, day) IN (${selectRows(tx, ['integer', 'integer'], places)})`;
    for (const row of stored) addCurve(this.#entry(row.episode_id, row.day).curve, decodeCurve(row.plays, row.curve));
    const rows = entries.map(({ episodeId, day, curve }) => [episodeId, day, curve.plays, encodeCurve(curve)]);
    await tx.$executeRaw`
      INSERT INTO curve_rollup (episode_id, day, plays, curve)
      ${selectRows(tx, ['integer', 'integer', 'integer', 'bytes'], rows)}
      ON CONFLICT (episode_id, day) DO UPDATE SET plays = excluded.plays, curve = excluded.curve`;
    this.#entries.clear();
  }
}
