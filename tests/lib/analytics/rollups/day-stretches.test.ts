import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendDay,
  formatStretches,
  hasDay,
  parseStretches,
  type Stretches,
  without,
} from '@/lib/analytics/rollups/day-stretches';

const days = fc.uniqueArray(fc.nat(20)).map((list) => list.toSorted((a, b) => a - b));
const toStretches = (list: number[]) => list.reduce<Stretches>(appendDay, []);
const daysOf = (stretches: Stretches) =>
  stretches.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

test('days that follow one another are one stretch', () => {
  expect(formatStretches(toStretches([3, 4, 5, 8]))).toBe('3-5 8-8');
  expect(parseStretches('')).toEqual([]);
});

test('stretches are read as they were written, and hold the days that were put in', () => {
  fc.assert(
    fc.property(days, (list) => {
      const stretches = parseStretches(formatStretches(toStretches(list)));
      expect(daysOf(stretches)).toEqual(list);
      for (let day = 0; day <= 21; day++) expect(hasDay(stretches, day)).toBe(list.includes(day));
    }),
  );
});

test('what is without some days is the others', () => {
  fc.assert(
    fc.property(days, fc.nat(20), fc.integer({ min: -1, max: 8 }), (list, first, more) => {
      const all = daysOf(more < 0 ? [] : [{ first, last: first + more }]);
      const left = without({ first, last: first + more }, toStretches(list));
      expect(daysOf(left)).toEqual(all.filter((day) => !list.includes(day)));
    }),
  );
});
