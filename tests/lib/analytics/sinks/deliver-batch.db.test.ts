import { expect } from 'vitest';
import { deliverBatch } from '@/lib/analytics/sinks/deliver-batch';
import { FULL_PACE } from '@/lib/analytics/sinks/pace';
import { storeViews } from '../../../factories/outbox-events';
import { test } from '../../../fixtures/forwarding';

const noon = Date.UTC(2026, 10, 23, 12);
const never = new AbortController().signal;

test('a process that slept since it took its lease sends nothing, and gives the rows back', async ({
  db,
  fake,
  sink,
}) => {
  await storeViews(db, 2);
  let time = noon;
  const now = () => {
    const reading = time;
    // The lease is of the first reading; the machine wakes at the second.
    time = noon + 3 * sink.timeoutMs - 1;
    return reading;
  };
  const { waitMs } = await deliverBatch({ db, sink, now, random: () => 0, pollMs: 1_000 }, FULL_PACE, never);
  expect(waitMs).toBe(0);
  expect(fake.requests).toHaveLength(0);
  expect(await db.outbox.count({ where: { leaseId: null } })).toBe(2);
});

test('a lease outlasts the longest send', async ({ db, fake, hastySink: sink }) => {
  await storeViews(db, 1);
  fake.misbehave({ kind: 'hang' });
  const sending = deliverBatch({ db, sink, now: () => noon, random: () => 0, pollMs: 1_000 }, FULL_PACE, never);
  await expect.poll(() => fake.requests.length).toBe(1);
  const row = await db.outbox.findFirstOrThrow();
  expect(Number(row.leasedUntil) - noon).toBeGreaterThan(sink.timeoutMs);
  await sending;
});

test('a batch that was not full is followed by a moment for more to gather; a full one is not', async ({
  db,
  sink,
}) => {
  const deps = { db, sink, now: () => noon, random: () => 0, pollMs: 1_000 };
  await storeViews(db, 3);
  expect(await deliverBatch(deps, { ...FULL_PACE, limit: 2 }, never)).toMatchObject({ waitMs: 0 });
  expect(await deliverBatch(deps, { ...FULL_PACE, limit: 2 }, never)).toMatchObject({ waitMs: 1_000 });
});
