import { expect, test } from 'vitest';
import { deliveryState } from '@/lib/analytics/sinks/delivery-state';
import type { DeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';

const idle: DeliveryStatus = {
  acknowledged: 5,
  waiting: 0,
  sending: 0,
  oldestWaitingMs: null,
  holdUp: null,
  refused: 0,
  refusals: [],
};
const holdUp = { reason: 'down', nextAttemptAt: 1 };

test.each([
  ['off', idle, false],
  ['off', { ...idle, refused: 1, holdUp }, false],
  ['healthy', idle, true],
  ['healthy', { ...idle, waiting: 9, oldestWaitingMs: 5_000 }, true],
  ['delayed', { ...idle, waiting: 9, oldestWaitingMs: 61_000 }, true],
  ['delayed', { ...idle, waiting: 1, oldestWaitingMs: 0, holdUp }, true],
  ['refused', { ...idle, refused: 1, holdUp }, true],
] as const)('%s', (state, status, configured) => {
  expect(deliveryState(status, configured)).toBe(state);
});
