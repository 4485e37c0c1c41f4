import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, normaliseIntervals, uniteIntervals } from '@/lib/analytics/playback/intervals';
import {
  boundRewatched,
  countRewatched,
  mergeRewatched,
  normaliseRewatched,
  type RewatchedStep,
  totalRewatchedSeconds,
} from '@/lib/analytics/playback/rewatched';

const DURATION = 120;
const second = fc.integer({ min: -5, max: DURATION + 20 });
const times = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, -1, 1.5, Number.NaN));
const anySteps = fc.array(
  fc.tuple(
    fc.oneof(second, fc.double({ min: -50, max: 200 })),
    fc.oneof(second, fc.double({ min: -50, max: 200 })),
    times,
  ),
  { maxLength: 15 },
);
const wholeSteps = fc.array(fc.tuple(second, second, fc.integer({ min: 1, max: 5 })), { maxLength: 15 });

/** The most times of any step at each second of the video, one by one. */
function countTimes(steps: readonly RewatchedStep[]): number[] {
  return Array.from({ length: DURATION }, (_, at) =>
    Math.max(0, ...steps.filter(([start, end]) => start <= at && at < end).map((step) => step[2])),
  );
}

test('tellings merge the same in whatever order, grouping and repetition', () => {
  fc.assert(
    fc.property(anySteps, anySteps, anySteps, (...tellings) => {
      const [a, b, c] = tellings.map((steps) => normaliseRewatched(steps)) as [
        RewatchedStep[],
        RewatchedStep[],
        RewatchedStep[],
      ];
      expect(mergeRewatched(a, b)).toEqual(mergeRewatched(b, a));
      expect(mergeRewatched(mergeRewatched(a, b), c)).toEqual(mergeRewatched(a, mergeRewatched(b, c)));
      expect(mergeRewatched(a, a)).toEqual(a);
      expect(normaliseRewatched(a)).toEqual(a);
      expect(normaliseRewatched(tellings.flat())).toEqual(mergeRewatched(mergeRewatched(a, b), c));
    }),
  );
});

test('steps lie in order within the video, and two that touch differ; cutting may come first or last', () => {
  fc.assert(
    fc.property(anySteps, anySteps, (a, b) => {
      const steps = normaliseRewatched([...a, ...b], DURATION);
      for (const [at, [start, end, times]] of steps.entries()) {
        expect(start).toBeGreaterThanOrEqual(steps[at - 1]?.[1] ?? 0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(DURATION);
        expect(Number.isInteger(times) && times >= 1).toBe(true);
        if (steps[at - 1]?.[1] === start) expect(steps[at - 1]?.[2]).not.toBe(times);
      }
      expect(mergeRewatched(normaliseRewatched(a), normaliseRewatched(b), DURATION)).toEqual(steps);
    }),
  );
});

test('at each second there are the most times of any telling', () => {
  fc.assert(
    fc.property(wholeSteps, (steps) => {
      const normalised = normaliseRewatched(steps, DURATION);
      expect(countTimes(normalised)).toEqual(countTimes(steps));
      expect(totalRewatchedSeconds(normalised)).toBe(countTimes(steps).reduce((sum, n) => sum + n, 0));
    }),
  );
});

test('stretches played one after the other are watched again once less often than they were played', () => {
  const played = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: DURATION }), fc.integer({ min: 0, max: DURATION }))
      .map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)]),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(played, (stretches) => {
      let watched: Interval[] = [];
      let rewatched: readonly RewatchedStep[] = [];
      for (const stretch of stretches) {
        rewatched = countRewatched(rewatched, watched, stretch);
        watched = uniteIntervals(watched, [stretch]);
      }
      const counted = Array.from({ length: DURATION }, (_, at) =>
        Math.max(0, stretches.filter(([start, end]) => start <= at && at < end).length - 1),
      );
      expect(countTimes(rewatched)).toEqual(counted);
      expect(watched).toEqual(normaliseIntervals(stretches));
      expect(normaliseRewatched(rewatched)).toEqual(rewatched);
    }),
  );
});

test('bounded steps are a part of the whole, those with the most time in them, in order', () => {
  fc.assert(
    fc.property(wholeSteps, fc.integer({ min: 0, max: 5 }), (steps, max) => {
      const whole = normaliseRewatched(steps, DURATION);
      const bounded = boundRewatched(whole, max);
      expect(bounded).toHaveLength(Math.min(max, whole.length));
      expect(mergeRewatched(whole, bounded)).toEqual(whole);
      expect(totalRewatchedSeconds(bounded)).toBeLessThanOrEqual(totalRewatchedSeconds(whole));
    }),
  );
  expect(
    boundRewatched(
      [
        [0, 10, 1],
        [20, 24, 3],
        [30, 35, 1],
      ],
      2,
    ),
  ).toEqual([
    [0, 10, 1],
    [20, 24, 3],
  ]);
});

test('thousands of steps take moments', () => {
  const steps = Array.from({ length: 5_000 }, (_, n): RewatchedStep => [n % 997, 5_000 - n, 1 + (n % 7)]);
  const begun = performance.now();
  normaliseRewatched(steps);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
