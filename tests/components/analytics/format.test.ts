import { describe, expect, test } from 'vitest';
import { describeChange, formatCompact, formatDays, formatFigure } from '@/components/analytics/format';

test('figures are written as a reader of the language expects', () => {
  expect(formatFigure(1234, 'count', 'en')).toBe('1,234');
  expect(formatFigure(0.1256, 'rate', 'en')).toBe('12.6%');
  expect(formatFigure(null, 'rate', 'en')).toBe('–');
});

test('a stretch of time is told in its two largest units', () => {
  const told = [0, 45, 185, 180, 754, 7_800, 40_000].map((seconds) => formatFigure(seconds, 'duration', 'en'));
  expect(told).toEqual(['0s', '45s', '3m 5s', '3m', '12m', '2h 10m', '11h']);
});

test('an axis and a tile have room for few digits', () => {
  expect([999, 9_999, 12_345].map((value) => formatCompact(value, 'count', 'en'))).toEqual(['999', '9,999', '12.3K']);
  expect([0.005, 0.126].map((value) => formatCompact(value, 'rate', 'en'))).toEqual(['0.5%', '13%']);
});

test('days are told as shortly as they can be', () => {
  expect(formatDays('2026-11-03', '2026-11-03', 'en')).toBe('Nov 3, 2026');
  expect(formatDays('2026-11-03', '2026-11-09', 'en')).toBe('Nov 3\u2009–\u20099, 2026');
});

describe('a change is told in words', () => {
  test.each([
    [120, 100, 'count', { direction: 'up', text: 'up 20%' }],
    [50, 100, 'count', { direction: 'down', text: 'down 50%' }],
    [7, 7, 'count', { direction: 'same', text: 'no change' }],
    [7, 0, 'count', { direction: 'up', text: 'up from none' }],
    [0.55, 0.5, 'rate', { direction: 'up', text: 'up 5 points' }],
    [0.5, null, 'rate', null],
  ] as const)('%d after %d, a %s', (now, before, kind, change) => {
    expect(describeChange(now, before, kind, 'en')).toEqual(change);
  });
});
