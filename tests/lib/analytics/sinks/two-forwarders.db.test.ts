import { expect } from 'vitest';
import { startForwarder } from '@/lib/analytics/sinks/forwarder';
import { createMixpanelSink } from '@/lib/analytics/sinks/mixpanel-sink';
import { openDb } from '@/lib/db/client';
import { storeViews } from '../../../factories/outbox-events';
import { heldIds, test, until } from '../../../fixtures/forwarding';

const SLOW_MS = 150;

test('two forwarders on one outbox share it: no row is sent twice, though Mixpanel is slow', async ({
  db,
  database,
  fake,
}) => {
  const ids: string[] = [];
  fake.misbehaveWhile(() => ({ kind: 'slow', ms: SLOW_MS }));
  const sink = createMixpanelSink({ token: fake.token, apiUrl: fake.url });
  const connections = [openDb(database), openDb(database)];
  const forwarders = connections.map((connection) => startForwarder({ db: connection, sink, pollMs: 5 }));
  // While one waits for its answer, the other finds what came meanwhile.
  for (let round = 1; round <= 16; round++) {
    ids.push(...(await storeViews(db, 5)));
    await until(() => fake.requests.length >= round);
  }
  await until(async () => (await db.outbox.count()) === 0);
  await Promise.all(forwarders.map((forwarder) => forwarder.stop()));
  await Promise.all(connections.map((connection) => connection.$disconnect()));
  expect(heldIds(fake)).toEqual(ids.sort());
  expect(fake.receipts()).toBe(ids.length);
  expect(await db.deliveryRollup.aggregate({ _sum: { acknowledged: true } })).toEqual({
    _sum: { acknowledged: ids.length },
  });
  const overlaps = fake.requests.filter(
    (request, n) => n > 0 && request.at - (fake.requests[n - 1]?.at ?? 0) < SLOW_MS,
  );
  expect(overlaps.length).toBeGreaterThan(3);
});
