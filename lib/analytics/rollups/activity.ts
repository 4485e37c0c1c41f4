import { measurePlayback, type PlaybackState } from '../playback/playback';

/** The measures that add up, as activity_rollup holds them. */
export type ActivityCounts = {
  views: number;
  visitors: number;
  plays: number;
  ends: number;
  completions: number;
  /** Whole milliseconds, so that sums are exact. */
  watchTimeMs: number;
};

/** Counts by quarter and episode; `episodeId` 0 is the whole site, which has visitors alone. */
export type ActivityRow = ActivityCounts & { quarter: number; episodeId: number };

export const SITE = 0;
export const QUARTER_MS = 900_000;

/** The quarter of an hour, counted from the epoch, that an instant falls in. */
export function quarterOf(instant: number): number {
  return Math.floor(instant / QUARTER_MS);
}

/** Collects what is to be added to, and taken from, each row. */
export class ActivityTally {
  readonly #rows = new Map<string, ActivityRow>();

  add(instant: number, episodeId: number, counts: Partial<ActivityCounts>, sign: 1 | -1 = 1): void {
    const row = this.#row(quarterOf(instant), episodeId);
    row.views += sign * (counts.views ?? 0);
    row.visitors += sign * (counts.visitors ?? 0);
    row.plays += sign * (counts.plays ?? 0);
    row.ends += sign * (counts.ends ?? 0);
    row.completions += sign * (counts.completions ?? 0);
    row.watchTimeMs += sign * (counts.watchTimeMs ?? 0);
  }

  /** A playback counts where it started; a changed one is taken out as it was and added as it is. */
  addPlayback(playback: PlaybackState, sign: 1 | -1 = 1): void {
    this.add(playback.startedAt, playback.episodeId, measurePlayback(playback), sign);
  }

  /** In order, rows of nothing left out. */
  rows(): ActivityRow[] {
    return [...this.#rows.values()].filter(isSomething).sort(byPlace);
  }

  #row(quarter: number, episodeId: number): ActivityRow {
    const key = `${quarter}:${episodeId}`;
    const known = this.#rows.get(key);
    if (known) return known;
    const row = { quarter, episodeId, views: 0, visitors: 0, plays: 0, ends: 0, completions: 0, watchTimeMs: 0 };
    this.#rows.set(key, row);
    return row;
  }
}

function isSomething({ quarter, episodeId, ...counts }: ActivityRow): boolean {
  return Object.values(counts).some((count) => count !== 0);
}

function byPlace(a: ActivityRow, b: ActivityRow): number {
  return a.quarter - b.quarter || a.episodeId - b.episodeId;
}
