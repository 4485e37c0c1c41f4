import { type Interval, normaliseIntervals } from './intervals';
import { normaliseRewatched, type RewatchedStep } from './rewatched';

/**
 * Stretches kept of one playback. A viewer starts a stretch with each seek, so nobody comes near; it keeps a sender of
 * nonsense from making a row that takes long to read and write.
 */
const MAX_STRETCHES = 1_000;

/**
 * What a report says was watched, brought into the form in which it is kept: of each start the farthest end, in order.
 *
 * Stretches are not joined here. “The first thousand starts” of two sets can be told from the first thousand of each; of
 * joined stretches they can't, and then what is kept would depend on the order in which reports arrive.
 */
export function keepWatched(reported: readonly Interval[]): Interval[] {
  return normaliseIntervals(reported).slice(0, MAX_STRETCHES);
}

export function mergeKeptWatched(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const ends = new Map<number, number>();
  for (const [start, end] of [...a, ...b]) ends.set(start, Math.max(end, ends.get(start) ?? end));
  return [...ends].sort(([x], [y]) => x - y).slice(0, MAX_STRETCHES);
}

/** The same for what was watched again: of each start and number of times the farthest end. */
export function keepRewatched(reported: readonly RewatchedStep[]): RewatchedStep[] {
  return normaliseRewatched(reported).slice(0, MAX_STRETCHES);
}

export function mergeKeptRewatched(a: readonly RewatchedStep[], b: readonly RewatchedStep[]): RewatchedStep[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  const kept = new Map<string, RewatchedStep>();
  for (const step of [...a, ...b]) {
    const key = `${step[0]} ${step[2]}`;
    const known = kept.get(key);
    if (!known || known[1] < step[1]) kept.set(key, step);
  }
  return [...kept.values()].sort((x, y) => x[0] - y[0] || x[2] - y[2]).slice(0, MAX_STRETCHES);
}
