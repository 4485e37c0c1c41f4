/** A stretch of video, seconds, half-open: the start belongs to it, the end does not. */
export type Interval = readonly [start: number, end: number];

/** Intervals are kept to the millisecond, so that the same history always gives the same numbers. */
const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

/**
 * Intervals in order, without overlaps or touching ends, within the video.
 * Whatever can't be a stretch of video (reversed, empty, not finite) is left out.
 * @param durationSeconds length of the video; null where it is not known, and then nothing is cut at the end.
 */
export function normaliseIntervals(intervals: readonly Interval[], durationSeconds: number | null = null): Interval[] {
  const limit = durationSeconds ?? Number.POSITIVE_INFINITY;
  const clipped = intervals
    .map(([start, end]): Interval => [round(Math.max(0, start)), round(Math.min(end, limit))])
    .filter(([start, end]) => Number.isFinite(start) && Number.isFinite(end) && start < end)
    .sort((a, b) => a[0] - b[0]);
  const merged: Interval[] = [];
  for (const [start, end] of clipped) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** What either of two sets covers, normalised. */
export function uniteIntervals(
  a: readonly Interval[],
  b: readonly Interval[],
  durationSeconds: number | null = null,
): Interval[] {
  return normaliseIntervals([...a, ...b], durationSeconds);
}

/** Seconds that normalised intervals cover. */
export function totalSeconds(intervals: readonly Interval[]): number {
  return round(intervals.reduce((sum, [start, end]) => sum + (end - start), 0));
}
