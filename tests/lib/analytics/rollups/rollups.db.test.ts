import fc from 'fast-check';
import { beforeEach, expect, onTestFinished } from 'vitest';
import { eventSchema } from '@/lib/analytics/ingest/event-schema';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import type { Submission } from '@/lib/analytics/ingest/store-batch';
import { bringRollupsUpToDate } from '@/lib/analytics/rollups/bring-up-to-date';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { foldDays } from '@/lib/analytics/rollups/fold-days';
import { foldWaiting } from '@/lib/analytics/rollups/fold-playbacks';
import { FOLDED_DAYS } from '@/lib/analytics/rollups/folded-days';
import { type Db, databaseKind, openDb } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { bumpContentVersion } from '@/lib/site/content-version';
import { alex, glyph, NOON, submission, visitorId } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(NOON))));

const DAY_MS = 86_400_000;

const uuid = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Zones whose days begin on every kind of quarter, and days on which their clocks are changed. */
const ZONES = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];
const CLOCK_CHANGES = [
  '2026-03-08T08:00Z',
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-11-01T06:00Z',
  '2026-04-04T15:00Z',
];
const zone = fc.constantFrom(...ZONES);

/** Few enough visitors, playbacks, instants and stretches that histories collide in every way. */
const instant = fc
  .record({
    around: fc.constantFrom(NOON, ...CLOCK_CHANGES.map((text) => Date.parse(text))),
    step: fc.integer({ min: -8, max: 8 }),
  })
  .map(({ around, step }) => around + step * 5_940_000);
const session = fc.integer({ min: 1, max: 4 }).map((n) => uuid(2, n));
const video = fc.constantFrom(glyph, alex);
const second = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const interval = fc.tuple(second, second).map(([a, b]): [number, number] => [a, b]);
const report = fc.record(
  {
    duration: fc.constantFrom(0, 60, 80.125, 100),
    watched: fc.array(interval, { maxLength: 3 }),
    rewatched: fc.array(
      fc
        .tuple(interval, fc.integer({ min: 1, max: 3 }))
        .map(([[a, b], times]): [number, number, number] => [a, b, times]),
      { maxLength: 3 },
    ),
    watchTime: fc.integer({ min: 0, max: 2_000_000 }).map((ms) => ms / 1000),
    entry: second,
    position: second,
  },
  { requiredKeys: [] },
);
const named = fc.oneof(
  video.map(({ postID }) => ({ name: 'Post viewed', props: { id: postID } }) as const),
  fc.record({
    name: fc.constantFrom('Video played', 'Video ended', 'Video paused', 'Video progress'),
    play_session_id: session,
    props: fc.tuple(video, report).map(([v, r]) => ({ ...v, ...r })),
  }),
  fc.record({
    name: fc.constant('Video seeked'),
    play_session_id: session,
    props: fc.tuple(video, second).map(([v, to]) => ({ ...v, from: 1, to })),
  }),
  fc.record({
    name: fc.constant('Video error'),
    play_session_id: session,
    props: video.map((v) => ({ ...v, code: 150 })),
  }),
);
const context = fc.record(
  {
    referrer: fc.constantFrom('news.example', 'search.example'),
    campaign: fc.constantFrom('spring', 'letter / email'),
  },
  { requiredKeys: [] },
);
const sent = fc.record({
  visitor: fc.integer({ min: 1, max: 3 }),
  event: fc
    .record({ named, client_ts: instant, seq: fc.nat(50), context })
    .map(({ named, ...rest }) => ({ page_view_id: uuid(3, 1), ...rest, ...named })),
});
/** Histories: events with IDs of their own, in an order of arrival that repeats some, and where that order is cut. */
const history = fc
  .array(sent, { minLength: 1, maxLength: 25 })
  .map((list) =>
    list.map(({ visitor, event }, index) => ({
      visitor,
      event: eventSchema.parse({ ...event, event_id: uuid(1, index) }),
    })),
  )
  .chain((list) =>
    fc.record({
      list: fc.constant(list),
      arrival: fc
        .tuple(
          fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
          fc.array(fc.nat(list.length - 1), { maxLength: 8 }),
        )
        .map(([all, repeats]) => [...all, ...repeats]),
      requestSize: fc.integer({ min: 1, max: 6 }),
      together: fc.boolean(),
      zone,
      nextZone: zone,
      /** After which requests playbacks go into the curves. */
      foldAt: fc.array(fc.nat(25), { maxLength: 3 }),
      /** After which requests, and when by the clock, days are folded; what comes later for them comes late. */
      foldDaysAt: fc.array(fc.record({ index: fc.nat(25), now: instant }), { maxLength: 3 }),
      /** Whether all days are folded deeply or none. */
      mostSegments: fc.constantFrom(-1, Number.POSITIVE_INFINITY),
    }),
  );
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** The requests of a history, each of one visitor and received when its first event occurred. */
function requestsOf({ list, arrival, requestSize }: Pick<History, 'list' | 'arrival' | 'requestSize'>): Submission[] {
  const requests: Submission[] = [];
  for (const index of arrival) {
    const item = list[index];
    if (!item) continue;
    const visitor = { current: visitorId(item.visitor), previous: null };
    const last = requests.at(-1);
    if (
      last &&
      last.events.length < requestSize &&
      Buffer.compare(last.visitor.current, visitor.current) === 0 &&
      Math.abs(last.receivedAt - item.event.client_ts) < 1
    ) {
      last.events.push(item.event);
    } else {
      const place = {
        country: item.visitor === 1 ? 'DE' : '',
        device: item.visitor === 2 ? 'mobile' : 'desktop',
      } as const;
      requests.push(submission([item.event], { visitor, place, receivedAt: item.event.client_ts }));
    }
  }
  return requests;
}

/** Records requests, all at once or one after the other, putting playbacks into the curves now and then. */
async function recordAll(
  db: Db,
  requests: Submission[],
  { together, foldAt, foldDaysAt, mostSegments }: History,
): Promise<void> {
  const recorder = new Recorder(db, { forward: true, ownHosts: ['colloquy.example'] });
  if (together) await Promise.all(requests.map((request) => recorder.record(request)));
  else {
    for (const [index, request] of requests.entries()) {
      await recorder.record(request);
      if (foldAt.includes(index)) await foldWaiting(db, { max: 0, kept: 1 });
      for (const fold of foldDaysAt) if (fold.index === index) while (await foldDays(db, fold.now, mostSegments));
    }
  }
}

async function empty(db: Db): Promise<void> {
  await db.event.deleteMany();
  await db.playback.deleteMany();
  await db.visitorDay.deleteMany();
  await db.activityRollup.deleteMany();
  await db.dailyRollup.deleteMany();
  await db.curveRollup.deleteMany();
  await db.deliveryRollup.deleteMany();
  await db.dailyDeliveryRollup.deleteMany();
  await db.siteValue.deleteMany({ where: { name: { in: FOLDED_DAYS } } });
  await db.outbox.deleteMany();
}

async function setZone(db: Db, timeZone: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.series.updateMany({ data: { timeZone } });
    await bumpContentVersion(tx);
  });
}

/** Everything that is kept besides the events once all that waits is folded, noughts left out. */
async function readKept(db: Db, { mostSegments }: History) {
  while (await foldWaiting(db, { max: 0, kept: 0 }));
  while (await foldDays(db, NOON + 30 * DAY_MS, mostSegments));
  return {
    activity: (
      await db.activityRollup.findMany({ orderBy: [{ quarter: 'asc' }, { episodeId: 'asc' }, { segmentId: 'asc' }] })
    ).filter(isSomething),
    daily: (
      await db.dailyRollup.findMany({
        orderBy: [{ dimension: 'asc' }, { day: 'asc' }, { episodeId: 'asc' }, { value: 'asc' }],
      })
    ).filter((row) => isSomething(row) && !tellsThree(row.dimension)),
    curves: (await db.curveRollup.findMany({ orderBy: [{ episodeId: 'asc' }, { day: 'asc' }] })).filter(
      ({ plays }) => plays > 0,
    ),
    delivery: await db.deliveryRollup.findMany({ orderBy: [{ quarter: 'asc' }, { eventName: 'asc' }] }),
    dailyDelivery: await db.dailyDeliveryRollup.findMany({ orderBy: [{ day: 'asc' }, { eventName: 'asc' }] }),
    playbacks: await db.playback.findMany({ orderBy: { id: 'asc' } }),
    days: await db.visitorDay.findMany({ orderBy: [{ visitorId: 'asc' }, { episodeId: 'asc' }] }),
  };
}

/**
 * Which days are folded deeply hangs on what had come when they were: a day to which events come once it is folded stays as
 * it is. A recount (findDifferences) goes by that and looks at these rows too.
 */
const tellsThree = (dimension: string) => dimension.split(' ').length === 3;

const PLACES = new Set(['quarter', 'day', 'dimension', 'value', 'episodeId', 'segmentId']);

function isSomething(row: Record<string, unknown>): boolean {
  return Object.entries(row).some(([name, value]) => !PLACES.has(name) && value !== 0);
}

test('however events arrive, shuffled, repeated, cut into requests, the rollups equal a recount in every zone', async ({
  db,
}) => {
  const outcomeOf = async (given: History) => {
    await empty(db);
    await setZone(db, given.zone);
    await recordAll(db, requestsOf(given), given);
    expect(await db.event.count()).toBe(given.list.length);
    expect((await findDifferences(db)).differences).toEqual([]);
    const kept = await readKept(db, given);
    expect((await findDifferences(db)).differences).toEqual([]);
    return kept;
  };
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      const asShuffled = await outcomeOf(given);
      const inOrder = { ...given, arrival: [...given.list.keys()], requestSize: 50, together: true, foldDaysAt: [] };
      expect(asShuffled).toEqual(await outcomeOf(inOrder));
      // The site moves: its days are made again of what is kept.
      await setZone(db, given.nextZone);
      await bringRollupsUpToDate(db, NOON);
      expect((await findDifferences(db)).differences).toEqual([]);
    }),
    { numRuns: databaseKind(db) === 'sqlite' ? 30 : 15, endOnFailure: true },
  );
});

test('two recorders at work on one database count nothing twice and lose nothing', async ({ db, database }) => {
  // One process alone serves an SQLite database; several may serve PostgreSQL.
  const other = databaseKind(db) === 'postgresql' ? openDb(database) : db;
  onTestFinished(async () => void (other === db || (await other.$disconnect())));
  const recorders = [new Recorder(db, { forward: true }), new Recorder(other, { forward: true })];
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      await empty(db);
      const requests = requestsOf(given);
      // Each has requests of its own, of the same visitors and playbacks; then both have all of them once more.
      await Promise.all([
        ...requests.map((request, index) => recorders[index % 2]?.record(request)),
        ...given.foldDaysAt.map(({ now }) => foldDays(db, now, given.mostSegments)),
      ]);
      await Promise.all(recorders.flatMap((recorder) => requests.map((request) => recorder.record(request))));
      expect(await db.event.count()).toBe(given.list.length);
      expect((await findDifferences(db)).differences).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
