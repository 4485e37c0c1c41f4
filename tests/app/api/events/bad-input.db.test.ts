import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import { createEventsHandler } from '@/app/api/events/handle';
import { MAX_INTERVALS } from '@/lib/analytics/ingest/limits';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { getOverview } from '@/lib/analytics/reports/get-overview';
import { getRetention } from '@/lib/analytics/reports/get-retention';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { createVisitorHasher } from '@/lib/analytics/visitors/visitor-hash';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { glyph, NOON } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const RANGE = { from: '2026-11-23', to: '2026-11-23', timeZone: 'UTC' };
const DURATION = 100;

beforeEach<{ db: Db }>(async ({ db }) => {
  await seedSampleSeries(db, new Date(NOON));
  await db.episode.updateMany({ data: { durationSeconds: DURATION } });
});

/** Sends a body as it is, from a browser at an address. */
function open(db: Db) {
  const recorder = new Recorder(db, { forward: true });
  const hashVisitor = createVisitorHasher(db, 'https://interviews.example.org');
  const handle = createEventsHandler({
    recorder,
    hashVisitor,
    isSignedIn: async () => false,
    origins: [],
    now: () => NOON,
  });
  return async (events: object[], ip = '192.0.2.7', sentAt: unknown = NOON) => {
    const { status, body } = await handle({
      body: new TextEncoder().encode(JSON.stringify({ sent_at: sentAt, events })),
      contentType: 'application/json',
      ip,
      headers: new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' }),
    });
    return { status, body: body.replace(/events\[\d+\]\./, '') };
  };
}

const page = randomUUID();
const event = (session: string, name: string, props: object, fields: object = {}) => ({
  event_id: randomUUID(),
  page_view_id: page,
  play_session_id: session,
  seq: 0,
  client_ts: NOON - 60_000,
  name,
  props: { ...glyph, ...props },
  ...fields,
});

/** A playback: a play, and a report of it. */
function playback(report: object, fields: object = {}): object[] {
  const session = randomUUID();
  return [
    event(session, 'Video played', {}, { seq: 1, ...fields }),
    event(session, 'Video progress', report, { seq: 2, client_ts: NOON, ...fields }),
  ];
}

/** What is wrong with a report or with the rest of an event, and the field that the answer names. */
const BAD_REPORTS = [
  ['a duration that is no number', { duration: 'long' }, 'props.duration'],
  ['a duration below 0', { duration: -1 }, 'props.duration'],
  ['a duration of more than a week', { duration: 1e9 }, 'props.duration'],
  ['NaN, which JSON writes as null', { watchTime: Number.NaN }, 'props.watchTime'],
  ['Infinity, which JSON writes as null', { position: Number.POSITIVE_INFINITY }, 'props.position'],
  ['a watch time of 1e9 s', { watchTime: 1e9 }, 'props.watchTime'],
  ['an interval with text in it', { watched: [['0', '10']] }, 'props.watched[0][0]'],
  ['an interval that begins before the video', { watched: [[-5, 10]] }, 'props.watched[0][0]'],
  ['an interval of three numbers', { watched: [[0, 1, 2]] }, 'props.watched[0]'],
  [
    'more intervals than a report may have',
    { watched: Array.from({ length: MAX_INTERVALS + 1 }, (_, n) => [n, n + 0.5]) },
    'props.watched',
  ],
  ['a part watched again half a time', { rewatched: [[0, 10, 0.5]] }, 'props.rewatched[0][2]'],
] as const;
const BAD_FIELDS = [
  ['a sequence number that is no whole number', { seq: 1.5 }, 'seq'],
  ['a sequence number below 0', { seq: -1 }, 'seq'],
  ['a time that is no number', { client_ts: '12:00' }, 'client_ts'],
  ['a referrer that is no host name', { context: { referrer: 'https://x.example/?secret' } }, 'context.referrer'],
  ['a campaign of 101 characters', { context: { campaign: 'x'.repeat(101) } }, 'context.campaign'],
] as const;

test('what makes no sense is refused as malformed, the field is named, and nothing of the request is stored', async ({
  db,
}) => {
  const send = open(db);
  const bodies = [
    ...BAD_REPORTS.map(([what, report, field]) => ({ what, events: playback(report), field })),
    ...BAD_FIELDS.map(([what, fields, field]) => ({ what, events: playback({}, fields), field })),
  ];
  for (const { what, events, field } of bodies) {
    const { status, body } = await send(events);
    expect(status, what).toBe(400);
    expect(JSON.parse(body), what).toEqual({ error: expect.stringContaining(`${field}: `) });
  }
  expect(await db.event.count()).toBe(0);
});

const thousands = () => {
  const session = randomUUID();
  const scattered = (from: number) =>
    Array.from({ length: MAX_INTERVALS }, (_, n) => [from + n * 0.02, from + n * 0.02 + 0.01]);
  return [
    event(session, 'Video played', {}),
    ...Array.from({ length: 15 }, (_, n) =>
      event(session, 'Video progress', { watched: scattered(n * 5), duration: DURATION }),
    ),
  ];
};

/** What is taken, and what it may add to the figures of the playback that it is of: watched seconds, watch time in s. */
test.for([
  ['an interval beyond the video', playback({ duration: DURATION, watched: [[90, 604_800]] }), 10, 0],
  ['a reversed interval', playback({ duration: DURATION, watched: [[50, 10]] }), 0, 0],
  [
    'intervals that overlap',
    playback({
      duration: DURATION,
      watched: [
        [0, 30],
        [10, 40],
        [5, 6],
      ],
    }),
    40,
    0,
  ],
  ['thousands of intervals, the first thousand of them', thousands(), 10, 0],
  [
    'a watch time longer than the time that went by',
    playback({ duration: DURATION, watched: [[0, 10]], watchTime: 604_800 }),
    10,
    70,
  ],
  ['a position beyond the video', playback({ duration: DURATION, watched: [[0, 10]], position: 604_800 }), 10, 0],
  ['a duration of a week', playback({ duration: 604_800, watched: [[0, 604_800]] }), 604_800, 0],
] as const)('taken for what it can be: %s', async ([, events, watchedSeconds, watchTime], { db }) => {
  const send = open(db);
  // Two others, of which nothing may change.
  await send(playback({ duration: DURATION, watched: [[0, 50]], watchTime: 50, position: 50 }), '198.51.100.1');
  await send(playback({ duration: DURATION, watched: [[0, DURATION]], watchTime: 60 }), '198.51.101.1');
  const { id: episodeId } = await db.episode.findUniqueOrThrow({ where: { slug: 'glyph-lefkowitz' } });
  const before = await getRetention(db, { episodeId, range: RANGE });
  expect(await send([...events])).toMatchObject({ status: 202 });
  const { current } = await getOverview(db, { range: RANGE });
  expect(current).toMatchObject({ plays: 3, visitors: 3, watchTimeSeconds: 110 + watchTime });
  const row = await db.playback.findFirstOrThrow({
    orderBy: { startedAt: 'desc' },
    where: { watchTimeSeconds: watchTime },
  });
  expect(row.watchedSeconds).toBeCloseTo(watchedSeconds, 5);
  expect(current.viewedShare).toBeLessThanOrEqual(1.5 + 1);
  const after = await getRetention(db, { episodeId, range: RANGE });
  expect(after).toMatchObject({ plays: 3, durationSeconds: DURATION });
  expect(after.covered).toHaveLength(DURATION);
  after.covered.forEach((count, second) => {
    expect(count - (before.covered[second] ?? 0)).toBeGreaterThanOrEqual(0);
    expect(count - (before.covered[second] ?? 0)).toBeLessThanOrEqual(1);
  });
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('a duration that changes: the longest counts, in whatever order they come', async ({ db }) => {
  const send = open(db);
  for (const durations of [
    [30, 100, 60],
    [100, 30, 60],
  ]) {
    const session = randomUUID();
    const reports = durations.map((duration) => event(session, 'Video progress', { duration, watched: [[0, 50]] }));
    await send([event(session, 'Video played', {}), ...reports]);
  }
  const { current } = await getOverview(db, { range: RANGE });
  expect(current).toMatchObject({ plays: 2, completions: 0, measuredPlays: 2, viewedShare: 1 });
});

test('sequence numbers that repeat: each event counts, and of positions with one number the farthest', async ({
  db,
}) => {
  const session = randomUUID();
  const at = (position: number) => event(session, 'Video progress', { duration: DURATION, position }, { seq: 7 });
  const seek = (to: number) => event(session, 'Video seeked', { to }, { seq: 7 });
  await open(db)([
    event(session, 'Video played', {}, { seq: 7 }),
    at(20),
    at(60),
    at(40),
    seek(30),
    seek(30),
    seek(31),
  ]);
  const { id: episodeId } = await db.episode.findUniqueOrThrow({ where: { slug: 'glyph-lefkowitz' } });
  const { stops, jumpIns } = await getRetention(db, { episodeId, range: RANGE });
  expect(stops.findIndex((count) => count > 0)).toBe(60);
  // Two seeks with one number and one place are one told twice.
  expect([jumpIns[30], jumpIns[31]]).toEqual([1, 1]);
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('clocks a day off: what counts is how long before sending an event was', async ({ db }) => {
  const send = open(db);
  const DAY_MS = 86_400_000;
  for (const off of [-DAY_MS, DAY_MS, 1e15]) {
    const session = randomUUID();
    await send([event(session, 'Video played', {}, { client_ts: NOON + off - 5_000 })], '192.0.2.7', NOON + off);
  }
  const instants = (await db.event.findMany()).map(({ occurredAt }) => Number(occurredAt));
  expect(instants).toEqual([NOON - 5_000, NOON - 5_000, NOON - 5_000]);
});

test('contexts that contradict each other: a playback and a visitor are where their earliest event is', async ({
  db,
}) => {
  const session = randomUUID();
  const from = (referrer: string, client_ts: number) =>
    event(session, 'Video progress', { watched: [[0, 5]] }, { context: { referrer }, client_ts });
  await open(db)([
    from('late.example', NOON),
    from('early.example', NOON - 9_000),
    from('later.example', NOON - 1_000),
  ]);
  const { id } = await db.segment.findFirstOrThrow({ where: { referrer: 'early.example' } });
  expect((await db.playback.findFirstOrThrow()).segmentId).toBe(id);
  expect(new Set((await db.visitorDay.findMany()).map(({ segmentId }) => segmentId))).toEqual(new Set([id]));
  expect((await findDifferences(db)).differences).toEqual([]);
});
