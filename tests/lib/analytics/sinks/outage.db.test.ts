import { expect } from 'vitest';
import { startForwarder } from '@/lib/analytics/sinks/forwarder';
import { getDeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';
import { storeOutboxEvents } from '../../../factories/outbox-events';
import { heldIds, test, until, virtualClock } from '../../../fixtures/forwarding';

const HOUR_MS = 3_600_000;

test('after a day without Mixpanel everything arrives, with the times at which it happened', async ({
  db,
  fake,
  sink,
}) => {
  const clock = virtualClock();
  const start = clock.now();
  const isDown = () => clock.now() < start + 24 * HOUR_MS;
  let attempt = 0;
  fake.misbehaveWhile(() => {
    attempt += 1;
    if (!isDown()) return null;
    return attempt % 2 ? { kind: 'drop' } : { kind: 'status', status: 503 };
  });
  const stored = new Map<string, number>();
  const storeHour = async (hour: number) => {
    const occurredAt = start + hour * HOUR_MS;
    for (const id of await storeOutboxEvents(db, [{ occurredAt }, { name: 'Video played', occurredAt }])) {
      stored.set(id, occurredAt);
    }
  };
  let hour = 0;
  let worst = 0;
  const forwarder = startForwarder({
    db,
    sink,
    now: clock.now,
    random: Math.random,
    sleep: async (ms) => {
      await clock.sleep(ms);
      if (hour < 24 && clock.now() >= start + hour * HOUR_MS) await storeHour(hour++);
      if (hour === 24 && worst === 0) worst = (await getDeliveryStatus(db, clock.now())).oldestWaitingMs ?? 0;
    },
  });
  await until(async () => !isDown() && (await db.outbox.count()) === 0);
  await forwarder.stop();
  expect(worst).toBeGreaterThan(22 * HOUR_MS);
  expect(heldIds(fake)).toEqual([...stored.keys()].sort());
  for (const { properties } of fake.events()) {
    expect(properties?.time).toBe(stored.get(String(properties?.$insert_id)));
  }
  expect(fake.receipts()).toBe(48);
  // Between 60 and 90 s each: it neither gave up nor hammered.
  expect(fake.requests.length).toBeGreaterThan(900);
  expect(fake.requests.length).toBeLessThan(1_500);
});
