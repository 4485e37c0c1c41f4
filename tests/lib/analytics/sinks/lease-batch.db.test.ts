import { expect } from 'vitest';
import { acknowledgeBatch } from '@/lib/analytics/sinks/acknowledge-batch';
import { buryRows } from '@/lib/analytics/sinks/bury-rows';
import { leaseBatch } from '@/lib/analytics/sinks/lease-batch';
import { postponeBatch } from '@/lib/analytics/sinks/postpone-batch';
import { releaseLease } from '@/lib/analytics/sinks/release-lease';
import { type Db, openDb } from '@/lib/db/client';
import { storeViews } from '../../../factories/outbox-events';
import { test } from '../../../fixtures/database';

const now = 1_764_000_000_000;
const leaseMs = 60_000;

const lease = async (db: Db, at: number = now, limit = 100) => {
  const taken = await leaseBatch(db, { limit, leaseMs, now: at });
  if (!taken) throw new Error('nothing was due');
  return taken;
};

test('processes that lease at once never get the same row, and together get all', async ({ db, database }) => {
  await storeViews(db, 400);
  const processes = Array.from({ length: 8 }, () => openDb(database));
  const drain = async (one: Db) => {
    const ids: number[] = [];
    for (let misses = 0; misses < 3 && ids.length <= 400; ) {
      const taken = await leaseBatch(one, { limit: 7, leaseMs, now });
      if (taken) ids.push(...taken.rows.map((row) => row.id));
      else misses += 1;
    }
    return ids;
  };
  const all = (await Promise.all(processes.map(drain))).flat();
  expect(all).toHaveLength(400);
  expect(new Set(all).size).toBe(400);
  await Promise.all(processes.map((one) => one.$disconnect()));
});

test('a lease keeps its rows from others until it has run out', async ({ db }) => {
  await storeViews(db, 2);
  const first = await lease(db);
  expect(await leaseBatch(db, { limit: 100, leaseMs, now: now + leaseMs })).toBeNull();
  const second = await lease(db, now + leaseMs + 1);
  expect(second.rows).toEqual(first.rows);
});

test('one who lost a lease changes nothing any more: no acknowledgement, no delay, no burial, no release', async ({
  db,
}) => {
  await storeViews(db, 2);
  const lost = await lease(db);
  const held = await lease(db, now + leaseMs + 1);
  expect(await acknowledgeBatch(db, lost)).toBe(0);
  await postponeBatch(db, lost, { reason: 'late', nextAttemptAt: now + 1e9 });
  await buryRows(
    db,
    lost,
    lost.rows.map(({ id }) => ({ id, reason: 'late' })),
  );
  await releaseLease(db, lost);
  for (const row of await db.outbox.findMany()) {
    expect(row).toMatchObject({ state: 'waiting', leaseId: held.id, lastError: null, attempts: 0 });
  }
  expect(await db.deliveryRollup.count()).toBe(0);
  expect(await acknowledgeBatch(db, held)).toBe(2);
  expect(await acknowledgeBatch(db, held)).toBe(0);
  expect(await db.deliveryRollup.aggregate({ _sum: { acknowledged: true } })).toEqual({ _sum: { acknowledged: 2 } });
});

test('rows put off let the others go first, and the oldest of those goes first', async ({ db }) => {
  await storeViews(db, 4);
  const first = await lease(db, now, 2);
  await postponeBatch(db, first, { reason: 'down', nextAttemptAt: now + 1_000 });
  const second = await lease(db, now + 1_000, 3);
  const ids = first.rows.map((row) => row.id);
  expect(second.rows.map((row) => row.id).filter((id) => ids.includes(id))).toHaveLength(1);
  expect(Math.max(...second.rows.map((row) => row.id))).toBe((ids[1] ?? 0) + 2);
});

test('releasing a part of a lease leaves the other part under it', async ({ db }) => {
  await storeViews(db, 3);
  const held = await lease(db);
  await releaseLease(db, held, [held.rows[2]?.id ?? 0]);
  expect(await db.outbox.count({ where: { leaseId: held.id } })).toBe(2);
  expect(await acknowledgeBatch(db, held)).toBe(2);
  expect(await db.outbox.count()).toBe(1);
});
