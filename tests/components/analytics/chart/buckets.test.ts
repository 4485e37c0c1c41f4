import { expect, test } from 'vitest';
import { type DayFigures, toBuckets, unitFor } from '@/components/analytics/chart/buckets';
import { NO_ACTIVITY } from '@/lib/analytics/reports/activity-measures';
import { listDays } from '@/lib/analytics/reports/calendar';

const days = (from: string, to: string): DayFigures[] =>
  listDays({ from, to }).map((day) => ({ ...NO_ACTIVITY, day, views: 2, visitors: 1, plays: 1 }));

test('a chart shows days, weeks or months, whichever can be read', () => {
  expect([1, 90, 120, 121, 365, 760, 761].map(unitFor)).toEqual(['day', 'day', 'day', 'week', 'week', 'week', 'month']);
});

test('weeks end with the last day, and nothing is lost of the first', () => {
  const weeks = toBuckets(days('2026-11-01', '2026-11-16'), 'week');
  expect(weeks.map(({ from, to, views }) => [from, to, views])).toEqual([
    ['2026-11-01', '2026-11-02', 4],
    ['2026-11-03', '2026-11-09', 14],
    ['2026-11-10', '2026-11-16', 14],
  ]);
});

test('months are those of the calendar; rates are of their sums', () => {
  const months = toBuckets(days('2026-01-31', '2026-03-01'), 'month');
  expect(months.map(({ from, to, visitors }) => [from, to, visitors])).toEqual([
    ['2026-01-31', '2026-01-31', 1],
    ['2026-02-01', '2026-02-28', 28],
    ['2026-03-01', '2026-03-01', 1],
  ]);
  expect(months[1]?.playRate).toBe(0.5);
});
