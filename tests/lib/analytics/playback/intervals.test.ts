import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundIntervals } from '@/lib/analytics/playback/bound-intervals';
import { type Interval, normaliseIntervals, totalSeconds, uniteIntervals } from '@/lib/analytics/playback/intervals';

const DURATION = 120;
const anything = fc.oneof(
  fc.double({ min: -50, max: 200 }),
  fc.integer({ min: -10, max: 130 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, DURATION),
);
const someIntervals = fc.array(fc.tuple(anything, anything), { maxLength: 20 });

/** A history of whole seconds, for the comparison with counting: stretches that overlap, touch, reverse and leave the video. */
const second = fc.integer({ min: -5, max: DURATION + 20 });
const history = fc.array(fc.tuple(second, second), { maxLength: 15 });

/** The seconds of the video that any of the stretches covers, counted one by one. */
function countSeconds(stretches: readonly Interval[]): boolean[] {
  return Array.from({ length: DURATION }, (_, at) => stretches.some(([start, end]) => start <= at && at < end));
}

test('a union is the same in whatever order, grouping and repetition the sets come', () => {
  fc.assert(
    fc.property(someIntervals, someIntervals, someIntervals, (a, b, c) => {
      expect(uniteIntervals(a, b)).toEqual(uniteIntervals(b, a));
      expect(uniteIntervals(uniteIntervals(a, b), c)).toEqual(uniteIntervals(a, uniteIntervals(b, c)));
      const once = normaliseIntervals(a);
      expect(normaliseIntervals(once)).toEqual(once);
      expect(uniteIntervals(a, a)).toEqual(once);
      expect(uniteIntervals(uniteIntervals(a, b), b)).toEqual(uniteIntervals(a, b));
    }),
  );
});

test('normalised intervals lie in order within the video and do not touch; cutting may come first or last', () => {
  fc.assert(
    fc.property(someIntervals, someIntervals, (a, b) => {
      const united = uniteIntervals(a, b, DURATION);
      for (const [at, [start, end]] of united.entries()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(DURATION);
        expect(start).toBeGreaterThan(united[at - 1]?.[1] ?? -1);
      }
      expect(totalSeconds(united)).toBeLessThanOrEqual(DURATION);
      expect(united).toEqual(uniteIntervals(normaliseIntervals(a, DURATION), normaliseIntervals(b, DURATION)));
    }),
  );
});

test('10,000 random histories cover the seconds that counting them one by one finds', () => {
  fc.assert(
    fc.property(history, history, (a, b) => {
      const united = uniteIntervals(a, b, DURATION);
      const counted = countSeconds([...a, ...b]);
      // Not expect() on each array: over 10,000 histories that takes longer than everything else.
      if (countSeconds(united).join() !== counted.join()) expect(countSeconds(united)).toEqual(counted);
      if (totalSeconds(united) !== counted.filter(Boolean).length) {
        expect(totalSeconds(united)).toBe(counted.filter(Boolean).length);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('what can’t be a stretch of video is left out: reversed, empty, beyond the end, no number', () => {
  const nonsense: Interval[] = [
    [20, 10],
    [30, 30],
    [-9, -1],
    [130, 140],
    [Number.NaN, 5],
    [5, Number.NaN],
    [Number.POSITIVE_INFINITY, 5],
  ];
  expect(normaliseIntervals(nonsense, DURATION)).toEqual([]);
  expect(normaliseIntervals([...nonsense, [110, 500]], DURATION)).toEqual([[110, DURATION]]);
});

test('a bounded set is a part of the whole, its longest stretches, in order', () => {
  fc.assert(
    fc.property(someIntervals, fc.integer({ min: 0, max: 5 }), (intervals, max) => {
      const whole = normaliseIntervals(intervals, DURATION);
      const bounded = boundIntervals(whole, max);
      expect(bounded).toHaveLength(Math.min(max, whole.length));
      expect(uniteIntervals(whole, bounded)).toEqual(whole);
      expect(normaliseIntervals(bounded)).toEqual(bounded);
      const shortest = Math.min(...bounded.map(([start, end]) => end - start));
      const left = whole.filter((interval) => !bounded.includes(interval));
      expect(left.every(([start, end]) => end - start <= shortest)).toBe(true);
    }),
  );
});
