import { expect, test } from 'vitest';
import { formatPosition } from '@/lib/episodes/format-position';
import { parsePosition } from '@/lib/episodes/parse-position';

test.each([
  ['0:00', 0],
  ['0:07', 7],
  ['4:05', 245],
  [' 12:30 ', 750],
  ['90:00', 5_400],
  ['1:02:03', 3_723],
  ['01:02:03', 3_723],
])('%s is %i seconds', (text, seconds) => {
  expect(parsePosition(text)).toBe(seconds);
});

test.each(['', '95', '4:5', '4:60', '1:60:00', '-1:00', '1:2:3', 'soon', '4:05s'])('%s is no position', (text) => {
  expect(parsePosition(text)).toBeNull();
});

test('what is shown is what is read', () => {
  for (const seconds of [0, 59, 60, 3_599, 3_600, 86_399]) expect(parsePosition(formatPosition(seconds))).toBe(seconds);
});
