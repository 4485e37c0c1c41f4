import fc from 'fast-check';
import { beforeEach, expect, onTestFinished } from 'vitest';
import { eventSchema } from '@/lib/analytics/ingest/event-schema';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import type { Submission } from '@/lib/analytics/ingest/store-batch';
import type { ActivityRow } from '@/lib/analytics/rollups/activity';
import { recountRollups } from '@/lib/analytics/rollups/recount-rollups';
import { type Db, databaseKind, openDb } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { alex, glyph, NOON, submission, visitorId } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(NOON))));

const uuid = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Few enough visitors, playbacks, instants and stretches that histories collide in every way. */
const instant = fc.integer({ min: 0, max: 12 }).map((n) => NOON - n * 340_000);
const session = fc.integer({ min: 1, max: 4 }).map((n) => uuid(2, n));
const video = fc.constantFrom(glyph, alex);
const interval = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([a, b]): [number, number] => [a / 4, b / 4]);
const report = fc.record(
  {
    duration: fc.constantFrom(60, 80.125, 100),
    watched: fc.array(interval, { maxLength: 3 }),
    watchTime: fc.integer({ min: 0, max: 2_000_000 }).map((ms) => ms / 1000),
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
  fc.record({ name: fc.constant('Video seeked'), play_session_id: session, props: video }),
  fc.record({
    name: fc.constant('Video error'),
    play_session_id: session,
    props: video.map((v) => ({ ...v, code: 150 })),
  }),
);
const sent = fc.record({
  visitor: fc.integer({ min: 1, max: 3 }),
  event: fc
    .record({ named, client_ts: instant, seq: fc.nat(50) })
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
    }),
  );
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** The requests of a history, each of one visitor. */
function requestsOf({ list, arrival, requestSize }: Pick<History, 'list' | 'arrival' | 'requestSize'>): Submission[] {
  const requests: Submission[] = [];
  for (const index of arrival) {
    const item = list[index];
    if (!item) continue;
    const visitor = { current: visitorId(item.visitor), previous: null };
    const last = requests.at(-1);
    if (last && last.events.length < requestSize && Buffer.compare(last.visitor.current, visitor.current) === 0) {
      last.events.push(item.event);
    } else requests.push(submission([item.event], { visitor }));
  }
  return requests;
}

async function recordAll(recorder: Recorder, requests: Submission[], together: boolean): Promise<void> {
  if (together) await Promise.all(requests.map((request) => recorder.record(request)));
  else for (const request of requests) await recorder.record(request);
}

async function storedRollups(db: Db): Promise<ActivityRow[]> {
  const rows = await db.activityRollup.findMany({ orderBy: [{ quarter: 'asc' }, { episodeId: 'asc' }] });
  return rows
    .map(({ watchTimeSeconds, ...row }) => ({ ...row, watchTimeMs: watchTimeSeconds * 1000 }))
    .filter(({ quarter, episodeId, ...counts }) => Object.values(counts).some((count) => count !== 0));
}

async function empty(db: Db): Promise<void> {
  await db.event.deleteMany();
  await db.playback.deleteMany();
  await db.visitorDay.deleteMany();
  await db.activityRollup.deleteMany();
  await db.outbox.deleteMany();
}

const inExactSeconds = (rows: ActivityRow[]) =>
  rows.map((row) => ({ ...row, watchTimeMs: Math.round(row.watchTimeMs) }));

test('however events arrive, shuffled, repeated, cut into requests, the rollups equal a recount', async ({ db }) => {
  const outcomeOf = async (given: History) => {
    await empty(db);
    await recordAll(new Recorder(db, { forward: true }), requestsOf(given), given.together);
    expect(await db.event.count()).toBe(given.list.length);
    const rollups = await storedRollups(db);
    expect(inExactSeconds(rollups)).toEqual(await recountRollups(db));
    const playbacks = await db.playback.findMany({ orderBy: { id: 'asc' } });
    const days = await db.visitorDay.findMany({ orderBy: [{ visitorId: 'asc' }, { episodeId: 'asc' }] });
    return { rollups, playbacks, days };
  };
  await fc.assert(
    fc.asyncProperty(history, async (given) => {
      const asShuffled = await outcomeOf(given);
      const inOrder = { ...given, arrival: [...given.list.keys()], requestSize: 50, together: true };
      expect(asShuffled).toEqual(await outcomeOf(inOrder));
    }),
    { numRuns: databaseKind(db) === 'sqlite' ? 80 : 40 },
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
      await Promise.all(requests.map((request, index) => recorders[index % 2]?.record(request)));
      await Promise.all(recorders.flatMap((recorder) => requests.map((request) => recorder.record(request))));
      expect(await db.event.count()).toBe(given.list.length);
      expect(inExactSeconds(await storedRollups(db))).toEqual(await recountRollups(db));
    }),
    { numRuns: 30 },
  );
});
