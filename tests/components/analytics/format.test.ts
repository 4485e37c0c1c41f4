import { describe, expect, test } from 'vitest';
import { describeChange, formatFigure } from '@/components/analytics/format';

test('figures are written as a reader of the language expects', () => {
  expect(formatFigure(1234, 'count', 'en')).toBe('1,234');
  expect(formatFigure(0.1256, 'rate', 'en')).toBe('12.6%');
  expect(formatFigure(null, 'rate', 'en')).toBe('–');
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
