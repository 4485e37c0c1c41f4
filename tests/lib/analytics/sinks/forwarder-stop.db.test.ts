import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { startForwarder } from '@/lib/analytics/sinks/forwarder';
import { createMixpanelSink } from '@/lib/analytics/sinks/mixpanel-sink';
import { openDb } from '@/lib/db/client';
import { storeViews } from '../../../factories/outbox-events';
import { heldIds, test, until } from '../../../fixtures/forwarding';

test('a stop lets a send under way finish and acknowledges it', async ({ db, fake, sink }) => {
  const ids = await storeViews(db, 3);
  fake.misbehave({ kind: 'slow', ms: 150 });
  const forwarder = startForwarder({ db, sink });
  await until(() => fake.requests.length === 1);
  await forwarder.stop();
  expect(heldIds(fake)).toEqual(ids.sort());
  expect(await db.outbox.count()).toBe(0);
});

test('a stop cuts a send that does not finish, and gives its rows back at once', async ({ db, fake }) => {
  await storeViews(db, 3);
  fake.misbehaveWhile(() => ({ kind: 'hang', stored: true }));
  const sink = createMixpanelSink({ token: fake.token, apiUrl: fake.url });
  const forwarder = startForwarder({ db, sink, graceMs: 50 });
  await until(() => fake.requests.length === 1);
  const started = performance.now();
  await forwarder.stop();
  expect(performance.now() - started).toBeLessThan(2_000);
  const rows = await db.outbox.findMany();
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatchObject({ state: 'waiting', leaseId: null, leasedUntil: 0n, attempts: 0 });
});

test('an idle forwarder stops at once', async ({ db, sink }) => {
  const forwarder = startForwarder({ db, sink, pollMs: 60_000 });
  const started = performance.now();
  await forwarder.stop();
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('a nudge ends the wait, and the one after that waits anew', async ({ db, fake, sink }) => {
  const forwarder = startForwarder({ db, sink, pollMs: 60_000 });
  await storeViews(db, 1);
  await until(async () => {
    forwarder.nudge();
    return fake.events().length === 1;
  });
  await storeViews(db, 1);
  await until(async () => {
    forwarder.nudge();
    return fake.events().length === 2;
  });
  await forwarder.stop();
});

test('a look at an empty outbox does not wait for a writer', async ({ db, database, sink }) => {
  const writer = openDb(database);
  const waits: number[] = [];
  await writer.$transaction(async (tx) => {
    await tx.outbox.deleteMany();
    const sleep = async (ms: number) => {
      waits.push(ms);
      await pause(10);
    };
    const forwarder = startForwarder({ db, sink, sleep });
    await until(() => waits.length >= 2);
    await forwarder.stop();
  });
  await writer.$disconnect();
  // A failed look would be followed by a longer wait.
  expect(new Set(waits)).toEqual(new Set([1_000]));
});
