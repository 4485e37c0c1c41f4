import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctClock } from '@/lib/analytics/ingest/correct-clock';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

test('a clock that is wrong by years tells the right time, since it was as wrong when the request was sent', () => {
  const wrong = Date.UTC(1999, 0, 1);
  expect(correctClock(wrong, wrong + 4_000, NOW)).toBe(NOW - 4_000);
  expect(correctClock(NOW - 90_000, NOW, NOW)).toBe(NOW - 90_000);
});

test('an event is neither from the future nor older than five days', () => {
  expect(correctClock(NOW + 60_000, NOW, NOW)).toBe(NOW);
  expect(correctClock(NOW - 6 * DAY, NOW, NOW)).toBe(NOW - 5 * DAY);
});

test('whatever numbers are sent, the result is a whole millisecond within those bounds', () => {
  const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(anyNumber, anyNumber, (clientTs, sentAt) => {
      const at = correctClock(clientTs, sentAt, NOW);
      expect(Number.isSafeInteger(at) && at <= NOW && at >= NOW - 5 * DAY).toBe(true);
    }),
  );
});
