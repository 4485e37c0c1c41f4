import { randomUUID } from 'node:crypto';
import { beforeEach, expect, onTestFinished, vi } from 'vitest';
import { createEventsHandler } from '@/app/api/events/handle';
import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { createVisitorHasher } from '@/lib/analytics/visitors/visitor-hash';
import { type Db, openDb } from '@/lib/db/client';
import type { EventsRequest } from '@/lib/process-globals';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { NOON, postViewed, videoEvent } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const ORIGIN = 'https://interviews.example.org';

type Given = { body?: string | Uint8Array; headers?: Record<string, string>; contentType?: string; ip?: string };

function request(events: WireEvent[], given: Given = {}): EventsRequest {
  const body = given.body ?? JSON.stringify({ sent_at: NOON, events });
  return {
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    contentType: given.contentType ?? 'application/json',
    ip: given.ip ?? '192.0.2.7',
    headers: new Headers({ 'user-agent': FIREFOX, ...given.headers }),
  };
}

function open(db: Db, recorder = new Recorder(db, { forward: false })) {
  const handle = createEventsHandler({
    recorder,
    hashVisitor: createVisitorHasher(db, ORIGIN),
    isSignedIn: async (headers) => headers.get('cookie') === 'session=editor',
    origins: [ORIGIN],
    now: () => NOON,
  });
  return async (...given: Parameters<typeof request>) => {
    const { status, headers, body } = await handle(request(...given));
    return { status, headers, body: JSON.parse(body) as unknown };
  };
}

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(NOON))));

test('202 says how many events were stored and how many dropped', async ({ db }) => {
  const send = open(db);
  const event = postViewed();
  expect(await send([event, postViewed('nobody')])).toMatchObject({ status: 202, body: { accepted: 1, dropped: 1 } });
  expect(await send([event])).toMatchObject({ status: 202, body: { accepted: 0, dropped: 1 } });
  expect(await db.event.count()).toBe(1);
});

test.for([
  ['an empty user agent', { 'user-agent': '' }],
  ['a blank user agent', { 'user-agent': '  ' }],
  ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  ['Do Not Track', { dnt: '1' }],
  ['Global Privacy Control', { 'sec-gpc': '1' }],
  ['a signed-in editor', { cookie: 'session=editor' }],
] as const)('%s: nothing is stored, and the sender is told so', async ([, headers], { db }) => {
  expect(await open(db)([postViewed(), postViewed()], { headers })).toMatchObject({
    status: 202,
    body: { accepted: 0, dropped: 2 },
  });
  expect(await db.event.count()).toBe(0);
  expect(await db.visitorDay.count()).toBe(0);
});

test('`dnt: 0` is no wish, and a session of nobody no editor', async ({ db }) => {
  const headers = { dnt: '0', cookie: 'session=expired' };
  expect(await open(db)([postViewed()], { headers })).toMatchObject({ body: { accepted: 1 } });
});

test('a beacon’s text/plain is taken as JSON is, other types are refused', async ({ db }) => {
  const send = open(db);
  for (const contentType of ['text/plain;charset=UTF-8', 'application/json; charset=utf-8', 'Application/JSON']) {
    expect(await send([postViewed()], { contentType })).toMatchObject({ status: 202 });
  }
  for (const contentType of ['', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect(await send([postViewed()], { contentType })).toMatchObject({ status: 415 });
  }
});

test('only the site’s own pages may post from a browser', async ({ db }) => {
  const send = open(db);
  expect(await send([postViewed()], { headers: { origin: ORIGIN } })).toMatchObject({ status: 202 });
  for (const origin of ['https://elsewhere.example', 'null', 'http://interviews.example.org']) {
    const refused = await send([postViewed()], { headers: { origin } });
    expect(refused.status).toBe(403);
    expect(Object.keys(refused.headers).filter((name) => /^access-control/i.test(name))).toEqual([]);
  }
  expect(await db.event.count()).toBe(1);
});

test('one event that does not parse refuses the request, naming the field', async ({ db }) => {
  const send = open(db);
  const good = postViewed();
  const cases: [unknown, string][] = [
    [{ ...good, client_ts: 'noon' }, 'events[1].client_ts'],
    [{ ...good, name: 'Post liked' }, 'events[1].name'],
    [{ ...good, event_id: '7' }, 'events[1].event_id'],
    [{ ...good, props: {} }, 'events[1].props.id'],
    [{ ...videoEvent('Video played', randomUUID()), play_session_id: undefined }, 'events[1].play_session_id'],
  ];
  for (const [bad, field] of cases) {
    const refused = await send([], { body: JSON.stringify({ sent_at: NOON, events: [good, bad] }) });
    expect(refused).toMatchObject({ status: 400, body: { error: expect.stringContaining(`${field}:`) } });
  }
  expect(await db.event.count()).toBe(0);
});

test.for([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no events', `{"sent_at":${NOON},"events":[]}`],
  ['51 events', JSON.stringify({ sent_at: NOON, events: Array.from({ length: 51 }, () => postViewed()) })],
  ['a number beyond all numbers', `{"sent_at":1e999,"events":[${JSON.stringify(postViewed())}]}`],
  ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
] as const)('%s: 400', async ([, body], { db }) => {
  expect(await open(db)([], { body })).toMatchObject({ status: 400, body: { error: expect.any(String) } });
});

test('64 KiB are taken, a byte more is not', async ({ db }) => {
  const send = open(db);
  const body = JSON.stringify({ sent_at: NOON, events: [postViewed()] });
  expect(await send([], { body: body.padEnd(65_536) })).toMatchObject({ status: 202 });
  expect(await send([], { body: body.padEnd(65_537) })).toMatchObject({ status: 413 });
});

test('what a body says of its sender is not believed', async ({ db }) => {
  const event = { ...postViewed(), ip: '203.0.113.1', visitor_id: 'x', country: 'AQ', user_agent: 'x' };
  const props = { ...event.props, ip: '203.0.113.1', distinct_id: 'x', $country: 'AQ' };
  const body = JSON.stringify({ sent_at: NOON, ip: '203.0.113.1', events: [{ ...event, props }] });
  await open(db)([], { body });
  await open(db)([postViewed()]);
  const rows = await db.event.findMany();
  expect(rows.map((row) => row.props)).toEqual(Array(2).fill('{"id":"glyph interview"}'));
  expect(rows[0]?.visitorId).toEqual(rows[1]?.visitorId);
});

test('text that databases choke on is stored and dropped like any other', async ({ db }) => {
  const send = open(db);
  expect(await send([postViewed('\0'), postViewed('\ud800')])).toMatchObject({ body: { accepted: 0, dropped: 2 } });
  const anchor = 'a\0b\ud800';
  const opened = { ...postViewed(), name: 'Question opened', props: { postID: 'glyph interview', anchor } } as const;
  expect(await send([opened])).toMatchObject({ body: { accepted: 1 } });
  expect(JSON.parse((await db.event.findFirst())?.props ?? '')).toEqual({ anchor });
});

test('too many unwritten events: 429, and when to come back', async ({ db }) => {
  const recorder = new Recorder(db, { forward: false });
  vi.spyOn(recorder, 'record').mockResolvedValue({ ok: false, reason: 'overloaded' });
  const { status, headers } = await open(db, recorder)([postViewed()]);
  expect(status).toBe(429);
  expect(Number(headers['Retry-After'])).toBeGreaterThan(0);
});

test('a server that is stopping, and one whose database fails, ask to be tried again', async ({ db, database }) => {
  const stopping = new Recorder(db, { forward: false });
  const send = open(db, stopping);
  expect(await send([postViewed()])).toMatchObject({ status: 202 });
  await stopping.drain();
  expect(await send([postViewed()])).toMatchObject({ status: 503, headers: { 'Retry-After': expect.any(String) } });

  const broken = openDb(database);
  onTestFinished(() => broken.$disconnect());
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const sendBroken = open(db, new Recorder(broken, { forward: false }));
  await broken.$executeRawUnsafe('ALTER TABLE event RENAME TO gone');
  const failed = await sendBroken([postViewed()]);
  expect(failed).toMatchObject({ status: 503, headers: { 'Retry-After': expect.any(String) } });
  expect(JSON.stringify(failed.body)).not.toContain('gone');
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('events could not be stored'));
  expect(logged).not.toHaveBeenCalledWith(expect.stringContaining('192.0.2.7'));
});
