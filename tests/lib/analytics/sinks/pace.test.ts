import { expect, test } from 'vitest';
import { afterFailure, afterRefusal, afterSuccess, FULL_PACE, retryWait } from '@/lib/analytics/sinks/pace';

test('waits double from 2 s to 60 s', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 5_000].map((failures) => retryWait(failures, 0) / 1_000)).toEqual([
    2, 4, 8, 16, 32, 60, 60, 60,
  ]);
});

test('chance adds up to half, also at the longest wait', () => {
  expect(retryWait(1, 0.5)).toBe(2_500);
  expect(retryWait(9, 0.999)).toBeGreaterThan(89_000);
});

test('the wait is never shorter than the service asked for', () => {
  expect(retryWait(1, 0, { retryAfterMs: 45_000 })).toBe(45_000);
  expect(retryWait(9, 0, { retryAfterMs: 1_000 })).toBe(60_000);
});

test('where only an operator can help, the first wait is the longest', () => {
  expect(retryWait(1, 0, { slow: true })).toBe(60_000);
});

test('refused batches are halved down to one, and open again with success', () => {
  expect(afterRefusal(FULL_PACE, 5).limit).toBe(2);
  expect(afterRefusal(FULL_PACE, 1).limit).toBe(1);
  expect(afterSuccess({ ...FULL_PACE, limit: 3 }).limit).toBe(6);
  expect(afterSuccess(FULL_PACE).limit).toBe(2_000);
});

test('one success ends the trouble', () => {
  const troubled = afterFailure(afterFailure(FULL_PACE, 'down'), 'down');
  expect(troubled).toMatchObject({ failures: 2, trouble: 'down' });
  expect(afterSuccess(troubled)).toEqual(FULL_PACE);
});
