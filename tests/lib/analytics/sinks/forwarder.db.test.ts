import { expect } from 'vitest';
import { startForwarder } from '@/lib/analytics/sinks/forwarder';
import { leaseBatch } from '@/lib/analytics/sinks/lease-batch';
import { createMixpanelSink } from '@/lib/analytics/sinks/mixpanel-sink';
import type { Sink } from '@/lib/analytics/sinks/sink';
import { storeOutboxEvents, storeViews } from '../../../factories/outbox-events';
import type { Fault } from '../../../fakes/mixpanel';
import { deliverAll, heldIds, test, until, virtualClock } from '../../../fixtures/forwarding';
import { freePort } from '../../../fixtures/postgresql-server';

const DAY_MS = 86_400_000;

test('events reach Mixpanel once, as they were stored, and are counted by name and quarter of an hour', async ({
  db,
  fake,
  sink,
}) => {
  const clock = virtualClock();
  const occurredAt = clock.now() - 1_000;
  const [played] = await storeOutboxEvents(db, [{ name: 'Video played', occurredAt }]);
  await storeOutboxEvents(db, [{ occurredAt }, { occurredAt: occurredAt - 900_000 }, { occurredAt }]);
  await deliverAll(db, { sink, ...clock });
  expect(fake.events()).toHaveLength(4);
  expect(fake.receipts()).toBe(4);
  expect(fake.requests.map((request) => request.path)).toEqual(['/import?strict=1']);
  const held = fake.events().find((event) => event.properties?.$insert_id === played);
  expect(held).toEqual({
    event: 'Video played',
    properties: {
      youtubeID: 'rR6vHY3qYE4',
      postID: 'glyph interview',
      time: occurredAt,
      distinct_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      $insert_id: played,
      ip: 0,
      token: fake.token,
    },
  });
  const quarter = Math.floor(occurredAt / 900_000);
  const rollup = await db.deliveryRollup.findMany({
    select: { quarter: true, eventName: true, acknowledged: true },
    orderBy: [{ eventName: 'asc' }, { quarter: 'asc' }],
  });
  expect(rollup).toEqual([
    { quarter: quarter - 1, eventName: 'Post viewed', acknowledged: 1 },
    { quarter, eventName: 'Post viewed', acknowledged: 2 },
    { quarter, eventName: 'Video played', acknowledged: 1 },
  ]);
  expect(await db.outbox.count()).toBe(0);
});

test('what a killed sender held is sent at once where no other can be alive, and else once its lease has run out', async ({
  db,
  fake,
  sink,
}) => {
  const clock = virtualClock();
  const leaseMs = 60_000;
  const sentAt: number[] = [];
  const timed: Sink = {
    ...sink,
    send: (events, signal) => {
      sentAt.push(clock.now());
      return sink.send(events, signal);
    },
  };
  const ids: string[] = [];
  for (const alone of [true, false]) {
    ids.push(...(await storeViews(db, 3)));
    const heldSince = clock.now();
    const held = await leaseBatch(db, { limit: 10, leaseMs, now: heldSince });
    expect(held?.rows).toHaveLength(3);
    await deliverAll(db, { sink: timed, ...clock, alone });
    const waited = (sentAt.at(-1) ?? 0) - heldSince;
    if (alone) expect(waited).toBe(0);
    else expect(waited).toBeGreaterThanOrEqual(leaseMs);
  }
  expect(sentAt).toHaveLength(2);
  expect(heldIds(fake)).toEqual(ids.sort());
});

const faults: [string, Fault][] = [
  ['never answers', { kind: 'hang' }],
  ['takes the batch and never answers', { kind: 'hang', stored: true }],
  ['cuts its answer short', { kind: 'truncate' }],
  ['takes the batch and cuts its answer short', { kind: 'truncate', stored: true }],
  ['drops the connection', { kind: 'drop' }],
  ['takes the batch and drops the connection', { kind: 'drop', stored: true }],
  ['answers a byte at a time', { kind: 'trickle', everyMs: 100 }],
  ['takes the batch and answers a byte at a time', { kind: 'trickle', everyMs: 100, stored: true }],
  ['answers 200 with a stranger’s page', { kind: 'garbage' }],
  ['takes the batch and answers rubbish', { kind: 'garbage', stored: true, body: '{"code":200' }],
  ['answers 429', { kind: 'status', status: 429 }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 502', { kind: 'status', status: 502 }],
  ['takes the batch and answers 503', { kind: 'status', status: 503, stored: true }],
  ['answers 401', { kind: 'status', status: 401 }],
  ['answers 403', { kind: 'status', status: 403 }],
  ['sends it elsewhere', { kind: 'status', status: 307 }],
];

test.for(faults)(
  'a Mixpanel that %s, twice, gets each event once in the end',
  async ([, fault], { db, fake, sink, hastySink }) => {
    const ids = await storeViews(db, 5);
    fake.misbehave(fault, fault);
    const clock = virtualClock();
    const isSilent = fault.kind === 'hang' || fault.kind === 'trickle';
    await deliverAll(db, { sink: isSilent ? hastySink : sink, ...clock });
    expect(heldIds(fake)).toEqual(ids.sort());
    expect(fake.requests).toHaveLength(3);
    expect(fake.receipts()).toBe('stored' in fault ? 15 : 5);
    expect(await db.deliveryRollup.aggregate({ _sum: { acknowledged: true } })).toEqual({ _sum: { acknowledged: 5 } });
    const slow = fault.kind === 'status' && [307, 401, 403].includes(fault.status);
    expect(clock.waits.slice(0, 2)).toEqual(slow ? [60_000, 60_000] : [2_000, 4_000]);
  },
);

test('a failed batch waits with its attempts counted and the failure in words', async ({ db, fake, sink }) => {
  await storeViews(db, 2);
  fake.misbehaveWhile(() => ({ kind: 'status', status: 401 }));
  const clock = virtualClock();
  const forwarder = startForwarder({ db, sink, random: () => 0, ...clock });
  await until(() => fake.requests.length >= 3);
  await forwarder.stop();
  const rows = await db.outbox.findMany();
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({ state: 'waiting', leaseId: null, leasedUntil: 0n });
    expect(row.attempts).toBeGreaterThanOrEqual(2);
    expect(row.lastError).toBe('Mixpanel does not accept MIXPANEL_TOKEN (401): stand-in says 401');
  }
});

test('a refused connection is waited out', async ({ db, sink }) => {
  await storeViews(db, 1);
  const clock = virtualClock();
  const nobody = createMixpanelSink({ token: 't', apiUrl: `http://127.0.0.1:${await freePort()}` }, { timeoutMs: 300 });
  const forwarder = startForwarder({ db, sink: nobody, random: () => 0, ...clock });
  await until(() => clock.waits.length >= 3);
  await forwarder.stop();
  expect(clock.waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
  expect((await db.outbox.findFirst())?.lastError).toBe('the connection to Mixpanel failed (ECONNREFUSED)');
  await deliverAll(db, { sink, ...clock });
});

test('Retry-After is honoured', async ({ db, fake, sink }) => {
  await storeViews(db, 1);
  fake.misbehave({ kind: 'status', status: 429, retryAfter: '33' });
  const clock = virtualClock();
  await deliverAll(db, { sink, ...clock });
  expect(clock.waits[0]).toBe(33_000);
});

test('events that Mixpanel refuses are set aside alone, with its reason, and the rest is delivered', async ({
  db,
  fake,
  sink,
}) => {
  const ids = await storeViews(db, 6);
  fake.refuse((event) => (event.properties?.$insert_id === ids[2] ? 'is not wanted' : null));
  await deliverAll(db, { sink, ...virtualClock() });
  expect(heldIds(fake)).toEqual(ids.filter((id) => id !== ids[2]).sort());
  expect(fake.requests).toHaveLength(1);
  const left = await db.outbox.findMany();
  expect(left).toHaveLength(1);
  expect(left[0]).toMatchObject({ state: 'dead', lastError: 'properties: is not wanted', leaseId: null });
});

test('a partial refusal that did not take the rest has the rest sent again', async ({ db, fake, sink }) => {
  const ids = await storeViews(db, 3);
  const failed_records = [{ index: 0, insert_id: ids[0], field: 'event', message: 'is empty' }];
  const body = JSON.stringify({ code: 400, num_records_imported: 0, failed_records });
  fake.misbehave({ kind: 'status', status: 400, body });
  await deliverAll(db, { sink, ...virtualClock() });
  expect(heldIds(fake)).toEqual(ids.slice(1).sort());
  expect(await db.outbox.count({ where: { state: 'dead' } })).toBe(1);
});

test.for([400, 413])('a %i that names no culprit is narrowed down to it', async (status, { db, fake, sink }) => {
  const ids = await storeViews(db, 40);
  const culprit = ids[29];
  fake.misbehaveWhile((events) =>
    events.some((event) => event.properties?.$insert_id === culprit) ? { kind: 'status', status } : null,
  );
  await deliverAll(db, { sink, ...virtualClock() });
  expect(heldIds(fake)).toEqual(ids.filter((id) => id !== culprit).sort());
  expect(fake.receipts()).toBe(39);
  expect(await db.outbox.findMany()).toMatchObject([
    { state: 'dead', lastError: expect.stringContaining(`${status}`) },
  ]);
});

test('were everything refused, few events are set aside before somebody looks', async ({ db, fake, sink }) => {
  await storeViews(db, 100);
  fake.misbehaveWhile(() => ({ kind: 'status', status: 400 }));
  const clock = virtualClock();
  const started = clock.now();
  const forwarder = startForwarder({ db, sink, random: () => 0, ...clock });
  await until(() => clock.now() > started + 600_000);
  await forwarder.stop();
  expect(await db.outbox.count({ where: { state: 'dead' } })).toBeLessThan(20);
});

test('a backlog older than five days is delivered with its own times, in batches of at most 2,000', async ({
  db,
  fake,
  sink,
}) => {
  const occurredAt = Date.now() - 40 * DAY_MS;
  const ids = await storeViews(db, 4_500, { occurredAt });
  await deliverAll(db, { sink, ...virtualClock(Date.now()) });
  expect(heldIds(fake)).toEqual(ids.sort());
  expect(new Set(fake.events().map((event) => event.properties?.time))).toEqual(new Set([occurredAt]));
  expect(fake.requests.map((request) => request.events.length)).toEqual([2_000, 2_000, 500]);
});

test('a row that is no event for Mixpanel is set aside and holds nothing up', async ({ db, fake, sink }) => {
  const [, view] = await storeOutboxEvents(db, [{ name: 'Video progress' }, {}]);
  await deliverAll(db, { sink, ...virtualClock() });
  expect(heldIds(fake)).toEqual([view]);
  expect(await db.outbox.findMany()).toMatchObject([
    { state: 'dead', lastError: 'Colloquy does not send “Video progress” to Mixpanel' },
  ]);
});

test('what is due later is left until then', async ({ db, fake, sink }) => {
  const clock = virtualClock();
  const dueAt = clock.now() + 5_000;
  await storeViews(db, 1, { dueAt });
  await deliverAll(db, { sink, ...clock });
  expect(fake.events()).toHaveLength(1);
  expect(clock.waits.slice(0, 5)).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
});
