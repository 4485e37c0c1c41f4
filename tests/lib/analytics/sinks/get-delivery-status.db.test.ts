import { expect } from 'vitest';
import { acknowledgeBatch } from '@/lib/analytics/sinks/acknowledge-batch';
import { buryRows } from '@/lib/analytics/sinks/bury-rows';
import { getDeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';
import { type Lease, leaseBatch } from '@/lib/analytics/sinks/lease-batch';
import { postponeBatch } from '@/lib/analytics/sinks/postpone-batch';
import type { Db } from '@/lib/db/client';
import { storeOutboxEvents, storeViews } from '../../../factories/outbox-events';
import { test } from '../../../fixtures/database';

const now = 1_764_000_000_000;

async function leaseAll(db: Db): Promise<Lease> {
  const lease = await leaseBatch(db, { limit: 100, leaseMs: 60_000, now });
  if (!lease) throw new Error('nothing was due');
  return lease;
}

test('an outbox that nobody has used yet is all noughts', async ({ db }) => {
  expect(await getDeliveryStatus(db, now)).toEqual({
    acknowledged: 0,
    waiting: 0,
    sending: 0,
    oldestWaitingMs: null,
    holdUp: null,
    refused: 0,
    refusals: [],
  });
});

test('acknowledged, waiting and being sent are told apart', async ({ db }) => {
  await storeViews(db, 4, { occurredAt: now - 90_000 });
  await acknowledgeBatch(db, await leaseAll(db));
  await storeViews(db, 2, { occurredAt: now - 7_000 });
  await leaseAll(db);
  await storeViews(db, 3, { occurredAt: now - 5_000 });
  expect(await getDeliveryStatus(db, now)).toMatchObject({
    acknowledged: 4,
    waiting: 3,
    sending: 2,
    oldestWaitingMs: 7_000,
    holdUp: null,
  });
  // Their sender died, and its lease has run out.
  expect(await getDeliveryStatus(db, now + 60_001)).toMatchObject({ waiting: 5, sending: 0 });
});

test('a hold-up is told with its reason and when the next try is', async ({ db }) => {
  await storeViews(db, 2, { occurredAt: now });
  await postponeBatch(db, await leaseAll(db), { reason: 'an older one', nextAttemptAt: now + 10 });
  await storeViews(db, 1, { occurredAt: now });
  await postponeBatch(db, await leaseAll(db), { reason: 'no answer', nextAttemptAt: now + 60_000 });
  expect(await getDeliveryStatus(db, now)).toMatchObject({
    waiting: 3,
    holdUp: { reason: 'no answer', nextAttemptAt: now + 60_000 },
  });
});

test('refused events are grouped by reason, the commonest first, with the latest event of each', async ({ db }) => {
  await storeOutboxEvents(db, [{}, { name: 'Video played' }, {}, { name: 'Video ended' }]);
  const lease = await leaseAll(db);
  const [a, b, c, d] = lease.rows.map((row) => row.id);
  if (!a || !b || !c || !d) throw new Error('four were stored');
  await buryRows(db, lease, [
    { id: a, reason: 'time is invalid' },
    { id: b, reason: 'time is invalid' },
    { id: c, reason: 'too large' },
  ]);
  expect(await getDeliveryStatus(db, now)).toMatchObject({
    refused: 3,
    sending: 1,
    refusals: [
      { reason: 'time is invalid', count: 2, latestEventName: 'Video played' },
      { reason: 'too large', count: 1, latestEventName: 'Post viewed' },
    ],
  });
});
