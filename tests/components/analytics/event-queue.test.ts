import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newEventId } from '@/components/analytics/event-id';
import { createEventQueue } from '@/components/analytics/event-queue';
import { createEventStore } from '@/components/analytics/event-store';
import type { EventsRequestBody, WireEvent } from '@/lib/analytics/ingest/event-schema';
import { MemoryStorage } from '../../fakes/memory-storage';

const storage = new MemoryStorage();
const beacons: string[] = [];
const bodies: EventsRequestBody[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

const accepted = () => new Response('{}', { status: 202 });
const status = (code: number, headers: HeadersInit = {}) => new Response('{}', { status: code, headers });

let seq = 0;
function event(more: Partial<WireEvent> = {}): WireEvent {
  seq += 1;
  return {
    event_id: newEventId(),
    page_view_id: newEventId(),
    seq,
    client_ts: Date.now(),
    name: 'Post viewed',
    props: { id: 'glyph interview' },
    ...more,
  } as WireEvent;
}

const openStore = () => createEventStore(() => storage, Date.now);
const openQueue = () => createEventQueue({ store: openStore(), now: Date.now, random: () => 1 });
const sentIds = () => bodies.map(({ events }) => events.map(({ event_id }) => event_id));

beforeEach(() => {
  vi.useFakeTimers();
  storage.clear();
  storage.full = false;
  beacons.length = 0;
  bodies.length = 0;
  answers = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body));
    return (answers.shift() ?? accepted)();
  });
  vi.stubGlobal('navigator', { sendBeacon: (_url: string, body: string) => beacons.push(body) > 0 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('events that happen together travel together, and are forgotten once acknowledged', async () => {
  const queue = openQueue();
  const [a, b] = [event(), event()];
  queue.add(a);
  queue.add(b);
  expect(storage.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sentIds()).toEqual([[a.event_id, b.event_id]]);
  expect(bodies[0]?.sent_at).toBe(Date.now());
  expect(storage.length).toBe(0);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(bodies).toHaveLength(1);
});

test.each([
  ['a network that fails', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a server that fails', () => status(503)],
  ['a server that is not up to date', () => status(200)],
  ['a limit', () => status(429)],
])('after %s the same event goes again, later and later', async (_what, answer) => {
  answers = [answer, answer, accepted];
  const queue = openQueue();
  const only = event();
  queue.add(only);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(bodies).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(bodies).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(bodies).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(sentIds()).toEqual([[only.event_id], [only.event_id], [only.event_id]]);
  expect(storage.length).toBe(0);
});

test.each(['a new event', 'coming back online'])('Retry-After is waited for, whatever %s asks', async (what) => {
  answers = [() => status(429, { 'Retry-After': '30' })];
  const queue = openQueue();
  queue.add(event());
  await vi.advanceTimersByTimeAsync(1_000);
  if (what === 'a new event') queue.add(event());
  else queue.flush();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(bodies).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(bodies).toHaveLength(2);
});

test('an event that the server refuses is dropped, and takes no other with it', async () => {
  const events = Array.from({ length: 8 }, () => event());
  const bad = events[5]?.event_id;
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const request: EventsRequestBody = JSON.parse(body);
    const refused = request.events.some(({ event_id }) => event_id === bad);
    if (!refused) bodies.push(request);
    return refused ? status(400) : accepted();
  });
  const queue = openQueue();
  for (const one of events) queue.add(one);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sentIds().flat()).toEqual(events.map(({ event_id }) => event_id).filter((id) => id !== bad));
  expect(storage.length).toBe(0);
});

test('a request has 50 events and 64 KiB at most', async () => {
  const queue = openQueue();
  for (let i = 0; i < 120; i++) queue.add(event());
  const watched = Array.from({ length: 200 }, (_, at): [number, number] => [at * 100.123, at * 100.123 + 50.456]);
  const video = { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview' };
  for (let i = 0; i < 30; i++) {
    queue.add(event({ name: 'Video progress', play_session_id: newEventId(), props: { ...video, watched } }));
  }
  await vi.advanceTimersByTimeAsync(2_000);
  expect(bodies.flatMap(({ events }) => events)).toHaveLength(150);
  for (const body of bodies) {
    expect(body.events.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(body).length).toBeLessThanOrEqual(64 * 1024);
  }
});

test('what an earlier page left goes again under its old id', async () => {
  answers = [() => Promise.reject(new TypeError('Failed to fetch'))];
  const left = event();
  openQueue().add(left);
  await vi.advanceTimersByTimeAsync(1_000);
  vi.clearAllTimers();
  openQueue();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sentIds()).toEqual([[left.event_id], [left.event_id]]);
  expect(storage.length).toBe(0);
});

test('two tabs keep their events side by side', () => {
  openQueue().add(event());
  openQueue().add(event());
  expect(openStore().all()).toHaveLength(2);
});

test('what is older than a day, or not ours to read, is thrown away', () => {
  openStore().put(event({ client_ts: Date.now() - 25 * 3_600_000 }));
  storage.setItem('colloquy:event:broken', '{');
  storage.setItem('theme', 'dark');
  expect(openStore().all()).toEqual([]);
  expect([...storage.map.keys()]).toEqual(['theme']);
});

test('no more than 200 are kept: the oldest go', () => {
  const store = openStore();
  const events = Array.from({ length: 230 }, (_, at) => event({ client_ts: Date.now() + at }));
  for (const one of events) store.put(one);
  expect(store.all().map(({ event_id }) => event_id)).toEqual(events.slice(30).map(({ event_id }) => event_id));
});

test('without storage, or with a full one, events go all the same', async () => {
  storage.full = true;
  const full = openQueue();
  full.add(event());
  const blocked = createEventQueue({
    store: createEventStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    }, Date.now),
    now: Date.now,
    random: () => 1,
  });
  blocked.add(event());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(bodies).toHaveLength(2);
});

test('when the page goes away, what is left goes by beacon, once, and is kept until it is acknowledged', async () => {
  const queue = openQueue();
  const left = event();
  queue.add(left);
  queue.leave();
  queue.leave();
  expect(beacons).toHaveLength(1);
  expect(JSON.parse(beacons[0] ?? '').events).toEqual([left]);
  expect(storage.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sentIds()).toEqual([[left.event_id]]);
  expect(storage.length).toBe(0);
});
