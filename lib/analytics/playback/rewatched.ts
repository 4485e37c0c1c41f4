import type { Interval } from './intervals';

/** A stretch of video, seconds, half-open, and how many times more than once it was watched: 1 or more, whole. */
export type RewatchedStep = readonly [start: number, end: number, times: number];

/** As intervals are kept, to the millisecond. */
const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

/**
 * What was watched again, as steps in order that do not overlap, within the video. Where steps overlap the most times
 * count, so that a repeated or late report adds nothing. What can't be a step is left out.
 * @param durationSeconds length of the video; null where it is not known, and then nothing is cut at the end.
 */
export function normaliseRewatched(
  steps: readonly RewatchedStep[],
  durationSeconds: number | null = null,
): RewatchedStep[] {
  const limit = durationSeconds ?? Number.POSITIVE_INFINITY;
  const clipped = steps
    .map(([start, end, times]): RewatchedStep => [round(Math.max(0, start)), round(Math.min(end, limit)), times])
    .filter(isStep);
  return mergeByHalves(clipped.map((step) => [step]));
}

/** Two tellings of what was watched again, each normalised: the most times of either at each second. */
export function mergeRewatched(
  a: readonly RewatchedStep[],
  b: readonly RewatchedStep[],
  durationSeconds: number | null = null,
): RewatchedStep[] {
  const merged = combine(a, b, Math.max);
  return durationSeconds === null ? merged : normaliseRewatched(merged, durationSeconds);
}

/**
 * What was watched again once one more stretch has been played: one time more wherever it had been watched before.
 * @param watched what was watched before it, normalised
 */
export function countRewatched(
  rewatched: readonly RewatchedStep[],
  watched: readonly Interval[],
  [from, to]: Interval,
): readonly RewatchedStep[] {
  const again = watched
    .filter(([start, end]) => start < to && from < end)
    .map(([start, end]): RewatchedStep => [round(Math.max(start, from)), round(Math.min(end, to)), 1])
    .filter(isStep);
  return again.length === 0 ? rewatched : combine(rewatched, again, (a, b) => a + b);
}

/** At most `max` normalised steps, in order. Those with the least time in them are left out: see boundIntervals(). */
export function boundRewatched(steps: readonly RewatchedStep[], max: number): readonly RewatchedStep[] {
  if (steps.length <= max) return steps;
  const byTime = [...steps].sort((a, b) => timeOf(b) - timeOf(a));
  return byTime.slice(0, max).sort((a, b) => a[0] - b[0]);
}

/** Seconds of watching, beyond the first, that steps amount to. */
export function totalRewatchedSeconds(steps: readonly RewatchedStep[]): number {
  return round(steps.reduce((sum, step) => sum + timeOf(step), 0));
}

function timeOf([start, end, times]: RewatchedStep): number {
  return (end - start) * times;
}

function isStep([start, end, times]: RewatchedStep): boolean {
  return Number.isFinite(start) && Number.isFinite(end) && start < end && Number.isInteger(times) && times >= 1;
}

function mergeByHalves(tellings: readonly (readonly RewatchedStep[])[]): RewatchedStep[] {
  if (tellings.length <= 1) return [...(tellings[0] ?? [])];
  const middle = tellings.length >> 1;
  return combine(mergeByHalves(tellings.slice(0, middle)), mergeByHalves(tellings.slice(middle)), Math.max);
}

/** Both functions' steps, with their times put together wherever either begins or ends. */
function combine(
  a: readonly RewatchedStep[],
  b: readonly RewatchedStep[],
  together: (a: number, b: number) => number,
): RewatchedStep[] {
  const edges = [...new Set([...a, ...b].flatMap((step) => [step[0], step[1]]))].sort((x, y) => x - y);
  const timesOfA = readAlong(a);
  const timesOfB = readAlong(b);
  const combined: RewatchedStep[] = [];
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    const times = together(timesOfA(start), timesOfB(start));
    if (end === undefined || times === 0) continue;
    const last = combined.at(-1);
    if (last && last[1] === start && last[2] === times) combined[combined.length - 1] = [last[0], end, times];
    else combined.push([start, end, times]);
  }
  return combined;
}

/** The times at a second, asked for from left to right. */
function readAlong(steps: readonly RewatchedStep[]): (second: number) => number {
  let at = 0;
  return (second) => {
    while (at < steps.length && (steps[at]?.[1] ?? 0) <= second) at += 1;
    const step = steps[at];
    return step && step[0] <= second ? step[2] : 0;
  };
}
