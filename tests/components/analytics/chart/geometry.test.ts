import { expect, test } from 'vitest';
import {
  areaPath,
  barsPath,
  binValues,
  labelledIndexes,
  linePath,
  niceMaximum,
} from '@/components/analytics/chart/geometry';

test('an axis ends at a round number that its largest value stays under', () => {
  expect([0, 1, 4, 5, 39, 41, 97, 1_001].map((value) => niceMaximum(value))).toEqual([4, 4, 4, 8, 40, 80, 100, 2_000]);
  expect(niceMaximum(0.43, 4, false)).toBeCloseTo(0.8);
  expect(niceMaximum(0, 4, false)).toBe(1);
});

test('a line goes from edge to edge, and breaks where nothing is known', () => {
  expect(linePath([0, 10, 5], 10)).toBe('M0 100L500 0L1000 50');
  expect(linePath([1, null, 2, 2], 2)).toBe('M0 50h0.01M666.67 0L1000 0');
  expect(linePath([], 1)).toBe('');
});

test('an area is closed at the foot', () => {
  expect(areaPath([0, 10, 5], 10)).toBe('M0 100L500 0L1000 50L1000 100L0 100Z');
});

test('bars that are nothing are not drawn', () => {
  expect(barsPath([0, 4], 4)).toBe('M500 100V0h500V100Z');
});

test('an hour’s seconds become as many points as there is room for, none of them lost', () => {
  const seconds = Array.from({ length: 3_601 }, (_, second) => second);
  const means = binValues(seconds, 360, 'mean');
  expect(means).toHaveLength(360);
  expect(means).toEqual(means.toSorted((a, b) => a - b));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(binValues(seconds, 360, 'sum'))).toBe(sum(seconds));
  expect(binValues([1, 2], 360, 'mean')).toEqual([1, 2]);
});

test('labels are few, and the first and last have theirs', () => {
  expect(labelledIndexes(90, 5)).toEqual([0, 22, 45, 67, 89]);
  expect(labelledIndexes(3, 5)).toEqual([0, 1, 2]);
});
