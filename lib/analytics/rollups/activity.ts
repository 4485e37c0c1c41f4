import { measurePlayback, type PlaybackState } from '../playback/playback';

/** The measures that add up, in the order of their columns. */
export const COUNTS = [
  'views',
  'visitors',
  'plays',
  'ends',
  'completions',
  /** Whole milliseconds, so that sums are exact; the column has seconds. */
  'watchTimeMs',
  'endsPlayed',
  'endsSought',
  'measuredPlays',
  /** Hundredths of a percent, summed over the measured plays. */
  'viewedShare',
] as const;

export type ActivityCounts = Record<(typeof COUNTS)[number], number>;

/** Where a count belongs; `episodeId` 0 is the whole site, which has visitors alone. */
export type ActivityPlace = { quarter: number; episodeId: number; segmentId: number };
/** Counts by quarter, episode and segment, as activity_rollup holds them. */
export type ActivityRow = ActivityCounts & ActivityPlace;

export const SITE = 0;
export const QUARTER_MS = 900_000;

/** The quarter of an hour, counted from the epoch, that an instant falls in. */
export function quarterOf(instant: number): number {
  return Math.floor(instant / QUARTER_MS);
}

export function noCounts(): ActivityCounts {
  return {
    views: 0,
    visitors: 0,
    plays: 0,
    ends: 0,
    completions: 0,
    watchTimeMs: 0,
    endsPlayed: 0,
    endsSought: 0,
    measuredPlays: 0,
    viewedShare: 0,
  };
}

export function addCounts(to: ActivityCounts, counts: Partial<ActivityCounts>, sign: 1 | -1 = 1): void {
  for (const name of COUNTS) to[name] += sign * (counts[name] ?? 0);
}

export function isNothing(counts: ActivityCounts): boolean {
  return COUNTS.every((name) => counts[name] === 0);
}

/** Collects what is to be added to, and taken from, each row. */
export class ActivityTally {
  readonly #rows = new Map<string, ActivityRow>();

  add(
    { at, episodeId, segmentId }: { at: number; episodeId: number; segmentId: number },
    counts: Partial<ActivityCounts>,
    sign: 1 | -1 = 1,
  ): void {
    addCounts(this.#row({ quarter: quarterOf(at), episodeId, segmentId }), counts, sign);
  }

  /** A playback counts where it started; a changed one is taken out as it was and added as it is. */
  addPlayback(playback: PlaybackState, sign: 1 | -1 = 1): void {
    const { startedAt, episodeId, segmentId } = playback;
    this.add({ at: startedAt, episodeId, segmentId }, measurePlayback(playback), sign);
  }

  /** In order, rows of nothing left out. */
  rows(): ActivityRow[] {
    return [...this.#rows.values()].filter((row) => !isNothing(row)).sort(byPlace);
  }

  #row(place: ActivityPlace): ActivityRow {
    const key = `${place.quarter}:${place.episodeId}:${place.segmentId}`;
    const known = this.#rows.get(key);
    if (known) return known;
    const row = { ...place, ...noCounts() };
    this.#rows.set(key, row);
    return row;
  }
}

function byPlace(a: ActivityRow, b: ActivityRow): number {
  return a.quarter - b.quarter || a.episodeId - b.episodeId || a.segmentId - b.segmentId;
}
