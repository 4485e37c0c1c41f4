import { randomUUID } from 'node:crypto';
import { beforeEach, expect, onTestFinished, vi } from 'vitest';
import type { Outcome } from '@/lib/analytics/ingest/outcome';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { bytesToUuid } from '@/lib/analytics/uuid';
import { type Db, databaseKind, openDb } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { bumpContentVersion } from '@/lib/site/content-version';
import { alex, NOON, postViewed, submission, videoEvent } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const recorded: Outcome = { outcome: 'recorded' };
const duplicate: Outcome = { outcome: 'dropped', reason: 'duplicate' };
const unknown: Outcome = { outcome: 'dropped', reason: 'unknown-episode' };

async function outcomesOf(recorder: Recorder, given: ReturnType<typeof submission>): Promise<Outcome[]> {
  const result = await recorder.record(given);
  if (!result.ok) throw new Error(result.reason);
  return result.outcomes;
}

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(NOON))));

test('an event is stored as it was received, of the episode that its post ID names', async ({ db }) => {
  const event = postViewed('Alex Martelli', { client_ts: NOON - 5_000, seq: 7 });
  expect(await outcomesOf(new Recorder(db, { forward: false }), submission([event]))).toEqual([recorded]);
  const [row] = await db.event.findMany();
  const episode = await db.episode.findUniqueOrThrow({ where: { slug: 'alex-martelli' } });
  expect(row).toMatchObject({ name: 'Post viewed', seq: 7, episodeId: episode.id, playSessionId: null });
  expect(row && bytesToUuid(row.id)).toBe(event.event_id);
  expect(Number(row?.occurredAt)).toBe(NOON - 5_000);
  expect(JSON.parse(row?.props ?? '')).toEqual({ id: 'Alex Martelli' });
});

test('an event sent again is a duplicate, within a request and across them, and the first body wins', async ({
  db,
}) => {
  const recorder = new Recorder(db, { forward: true });
  const event = postViewed();
  const other = { ...postViewed(alex.postID), event_id: event.event_id };
  expect(await outcomesOf(recorder, submission([event, other]))).toEqual([recorded, duplicate]);
  expect(await outcomesOf(recorder, submission([other]))).toEqual([duplicate]);
  const both = postViewed();
  const together = await Promise.all([
    outcomesOf(recorder, submission([both])),
    outcomesOf(recorder, submission([both])),
  ]);
  expect(together).toEqual([[recorded], [duplicate]]);
  expect(await db.event.count()).toBe(2);
  expect(await db.outbox.count()).toBe(2);
  expect((await db.event.findMany()).map(({ props }) => props)).toEqual(
    [...Array(2)].map(() => '{"id":"glyph interview"}'),
  );
});

test('a report in between has no null in its row, which would take eight bytes more in PostgreSQL', async ({ db }) => {
  const report = videoEvent('Video progress', randomUUID(), { duration: 60, watched: [[0, 9]] });
  expect(await outcomesOf(new Recorder(db, { forward: false }), submission([report]))).toEqual([recorded]);
  const [row] = await db.event.findMany();
  expect(row && Object.entries(row).filter(([, value]) => value === null)).toEqual([]);
  expect(row?.pageViewId).toHaveLength(0);
});

test('an event of no published episode is dropped; a video event may name its episode by the video', async ({ db }) => {
  const recorder = new Recorder(db, { forward: false });
  const byVideo = videoEvent('Video played', randomUUID(), { postID: 'renamed since' });
  const byNothing = videoEvent('Video played', randomUUID(), { postID: 'nobody', youtubeID: 'aaaaaaaaaaa' });
  expect(await outcomesOf(recorder, submission([postViewed('nobody'), byVideo, byNothing]))).toEqual([
    unknown,
    recorded,
    unknown,
  ]);
});

test('an episode counts from the moment it is published, and no longer once it is withdrawn', async ({ db }) => {
  const recorder = new Recorder(db, { forward: false });
  const setStatus = (status: 'draft' | 'published') =>
    db.$transaction(async (tx) => {
      await tx.episode.update({ where: { slug: 'alex-martelli' }, data: { status } });
      await bumpContentVersion(tx);
    });
  await setStatus('draft');
  expect(await outcomesOf(recorder, submission([postViewed(alex.postID)]))).toEqual([unknown]);
  await setStatus('published');
  expect(await outcomesOf(recorder, submission([postViewed(alex.postID)]))).toEqual([recorded]);
  await setStatus('draft');
  expect(await outcomesOf(recorder, submission([postViewed(alex.postID)]))).toEqual([unknown]);
});

test('the events that Mixpanel gets go into the outbox with their rows, and only where forwarding is on', async ({
  db,
}) => {
  const session = randomUUID();
  const events = [
    postViewed(),
    videoEvent('Video played', session),
    videoEvent('Video progress', session),
    videoEvent('Video ended', session),
  ];
  await new Recorder(db, { forward: true }).record(submission(events));
  await new Recorder(db, { forward: false }).record(submission([postViewed()]));
  const outbox = await db.outbox.findMany({ orderBy: { id: 'asc' } });
  expect(outbox.map(({ eventId }) => bytesToUuid(eventId)).sort()).toEqual(
    [0, 1, 3].map((index) => events[index]?.event_id).sort(),
  );
  expect(outbox[0]).toMatchObject({ state: 'waiting', attempts: 0, nextAttemptAt: BigInt(NOON), leaseId: null });
});

test('requests that come together share a commit, more than a statement could take included', async ({ db }) => {
  const recorder = new Recorder(db, { forward: true });
  const transactions = vi.spyOn(db, '$transaction');
  const requests = Array.from({ length: 90 }, () => submission(Array.from({ length: 50 }, () => postViewed())));
  const results = await Promise.all(requests.map((request) => recorder.record(request)));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await db.event.count()).toBe(4_500);
  expect(transactions.mock.calls.length).toBeGreaterThan(0);
  expect(transactions.mock.calls.length).toBeLessThan(20);
});

test('beyond a bound of unwritten events it takes no more, and takes them again once they are written', async ({
  db,
}) => {
  const recorder = new Recorder(db, { forward: false });
  const fifty = () => submission(Array.from({ length: 50 }, () => postViewed()));
  const taken = Array.from({ length: 100 }, () => recorder.record(fifty()));
  expect(await recorder.record(submission([postViewed()]))).toEqual({ ok: false, reason: 'overloaded' });
  await Promise.all(taken);
  expect(await outcomesOf(recorder, submission([postViewed()]))).toEqual([recorded]);
  expect(await db.event.count()).toBe(5_001);
});

test('a request that can’t be stored fails alone', async ({ db }) => {
  await refuse(db, 666);
  const recorder = new Recorder(db, { forward: true });
  const results = await Promise.allSettled(
    [1, 2, 666, 3, 4].map((seq) => recorder.record(submission([postViewed(undefined, { seq })]))),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect((await db.event.findMany()).map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4]);
  expect(await db.outbox.count()).toBe(4);
  expect((await db.activityRollup.findFirst({ where: { views: { gt: 0 } } }))?.views).toBe(4);
});

/** Makes the database refuse events of a seq. */
async function refuse(db: Db, seq: number): Promise<void> {
  await db.$executeRawUnsafe(
    databaseKind(db) === 'postgresql'
      ? `ALTER TABLE event ADD CONSTRAINT refused CHECK (seq <> ${seq})`
      : `CREATE TRIGGER refused BEFORE INSERT ON event WHEN NEW.seq = ${seq} BEGIN SELECT RAISE(ABORT, 'refused'); END`,
  );
}

test('draining stores all that was taken, and takes no more', async ({ db, database }) => {
  const recorder = new Recorder(db, { forward: false });
  const taken = Array.from({ length: 40 }, () => recorder.record(submission([postViewed()])));
  await recorder.drain();
  expect(await recorder.record(submission([postViewed()]))).toEqual({ ok: false, reason: 'stopping' });
  const other = openDb(database);
  onTestFinished(() => other.$disconnect());
  expect(await other.event.count()).toBe(40);
  expect(await Promise.all(taken)).toHaveLength(40);
});
