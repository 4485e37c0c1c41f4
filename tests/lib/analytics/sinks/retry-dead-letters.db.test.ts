import { expect } from 'vitest';
import { getDeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';
import { leaseBatch } from '@/lib/analytics/sinks/lease-batch';
import { postponeBatch } from '@/lib/analytics/sinks/postpone-batch';
import { retryDeadLetters } from '@/lib/analytics/sinks/retry-dead-letters';
import { storeViews } from '../../../factories/outbox-events';
import { deliverAll, heldIds, test, virtualClock } from '../../../fixtures/forwarding';

test('refused events stay until an owner has them tried again, and then arrive', async ({ db, fake, sink }) => {
  const ids = await storeViews(db, 3);
  fake.refuse(() => 'is not wanted');
  const clock = virtualClock();
  await deliverAll(db, { sink, ...clock });
  expect(fake.events()).toEqual([]);
  expect(await getDeliveryStatus(db, clock.now())).toMatchObject({
    refused: 3,
    waiting: 0,
    refusals: [{ reason: 'properties: is not wanted', count: 3 }],
  });
  fake.refuse(null);
  expect(await retryDeadLetters(db, clock.now())).toBe(3);
  await deliverAll(db, { sink, ...clock });
  expect(heldIds(fake)).toEqual(ids.sort());
  expect(await getDeliveryStatus(db, clock.now())).toMatchObject({ refused: 0, waiting: 0, acknowledged: 3 });
});

test('trying again also ends the wait of those put off, and leaves those being sent alone', async ({ db }) => {
  const now = 1_764_000_000_000;
  await storeViews(db, 2);
  const putOff = await leaseBatch(db, { limit: 1, leaseMs: 60_000, now });
  if (!putOff) throw new Error('two were due');
  await postponeBatch(db, putOff, { reason: 'down', nextAttemptAt: now + 50_000 });
  const sending = await leaseBatch(db, { limit: 1, leaseMs: 60_000, now });
  expect(await retryDeadLetters(db, now)).toBe(0);
  const again = await leaseBatch(db, { limit: 10, leaseMs: 60_000, now });
  expect(again?.rows.map((row) => row.id)).toEqual(putOff.rows.map((row) => row.id));
  expect(await db.outbox.count({ where: { leaseId: sending?.id } })).toBe(1);
});
