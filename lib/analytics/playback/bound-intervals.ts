import type { Interval } from './intervals';

/**
 * At most `max` of some normalised intervals, in order. The shortest are left out rather than the nearest joined:
 * a report may understate what was watched, but never claims what was not. And since every report is united with
 * those before it, what an earlier one held is not lost.
 */
export function boundIntervals(intervals: readonly Interval[], max: number): readonly Interval[] {
  if (intervals.length <= max) return intervals;
  const byLength = [...intervals].sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return byLength.slice(0, max).sort((a, b) => a[0] - b[0]);
}
