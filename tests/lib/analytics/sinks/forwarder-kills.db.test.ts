import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { deliverAll, heldIds, test, until } from '../../../fixtures/forwarding';
import {
  bundleForwarderProcess,
  STEPS,
  type Step,
  startForwarderProcess,
} from '../../../fixtures/start-forwarder-process';

let file = '';
beforeAll(async () => {
  file = await bundleForwarderProcess();
});
afterAll(() => rmSync(file, { force: true }));

async function acknowledged(db: Db): Promise<number> {
  const { _sum } = await db.deliveryRollup.aggregate({ _sum: { acknowledged: true } });
  return _sum.acknowledged ?? 0;
}

/** What is in the outbox and counted right after the kill, and how often Mixpanel gets each event in all. */
const aftermath: Record<Step, { waiting: number; counted: number; receipts: number }> = {
  'before the store commits': { waiting: 0, counted: 0, receipts: 0 },
  'after the store': { waiting: 3, counted: 0, receipts: 1 },
  'after the lease': { waiting: 3, counted: 0, receipts: 1 },
  'after the send': { waiting: 3, counted: 0, receipts: 2 },
  'between deleting and counting': { waiting: 3, counted: 0, receipts: 2 },
  'before the acknowledgement commits': { waiting: 3, counted: 0, receipts: 2 },
  'after the acknowledgement': { waiting: 0, counted: 3, receipts: 1 },
};

test.for(STEPS)('kill -9 %s loses nothing and doubles nothing', async (dieAt, { db, database, fake, hastySink }) => {
  const mixpanel = { token: fake.token, apiUrl: fake.url };
  const first = startForwarderProcess(file, { database, store: 3, mixpanel, dieAt });
  expect(await first.died).toBe('SIGKILL');
  const { waiting, counted, receipts } = aftermath[dieAt];
  expect(await db.outbox.count()).toBe(waiting);
  expect(await acknowledged(db)).toBe(counted);
  expect(await db.event.count()).toBe(first.storedIds().length);
  // This process delivers what the dead one left. It is there already; another would first have to start.
  await deliverAll(db, { sink: hastySink, pollMs: 50 });
  expect(heldIds(fake)).toEqual(first.storedIds().sort());
  expect(fake.receipts()).toBe(receipts * 3);
  expect(await acknowledged(db)).toBe(first.storedIds().length);
});

test('kill -9 while Mixpanel has the batch and has not answered loses nothing and doubles nothing', async ({
  db,
  database,
  fake,
  hastySink,
}) => {
  const mixpanel = { token: fake.token, apiUrl: fake.url };
  fake.misbehave({ kind: 'hang', stored: true });
  const first = startForwarderProcess(file, { database, store: 3, mixpanel });
  await until(() => fake.requests.length === 1);
  await first.kill();
  expect(await db.outbox.count()).toBe(3);
  await deliverAll(db, { sink: hastySink, pollMs: 50 });
  expect(heldIds(fake)).toEqual(first.storedIds().sort());
  expect(fake.receipts()).toBe(6);
  expect(await acknowledged(db)).toBe(3);
});
