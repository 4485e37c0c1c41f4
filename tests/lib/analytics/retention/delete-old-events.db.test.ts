import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import type { DayRange } from '@/lib/analytics/reports/calendar';
import { getOverview } from '@/lib/analytics/reports/get-overview';
import { getQuestionMatrix } from '@/lib/analytics/reports/get-question-matrix';
import { getReconciliation } from '@/lib/analytics/reports/get-reconciliation';
import { getRetention } from '@/lib/analytics/reports/get-retention';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import { listDimensionActivity } from '@/lib/analytics/reports/list-dimension-activity';
import { listEpisodeActivity } from '@/lib/analytics/reports/list-episode-activity';
import { deleteOldEvents } from '@/lib/analytics/retention/delete-old-events';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { foldWaiting } from '@/lib/analytics/rollups/fold-playbacks';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { glyph, NOON, postViewed, seeked, submission, videoEvent, visitorId } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const DAY_MS = 86_400_000;
const RANGE: DayRange = { from: '2026-11-01', to: '2026-11-23', timeZone: 'UTC' };

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(NOON))));

async function record(db: Db, at: number, visitor: number, events: WireEvent[]): Promise<void> {
  const given = { receivedAt: at, visitor: { current: visitorId(visitor), previous: null } };
  await new Recorder(db, { forward: true }).record(submission(events, given));
}

/** A view and a playback each day for twelve days, and one playback that is going on when the tenth-last day begins. */
async function recordHistory(db: Db): Promise<void> {
  for (let day = 12; day >= 0; day -= 1) {
    const at = NOON - day * DAY_MS;
    const session = randomUUID();
    const context = { referrer: 'news.example' };
    await record(db, at, day + 1, [
      { ...postViewed(glyph.postID, { client_ts: at }), context },
      videoEvent('Video played', session, {}, { client_ts: at, seq: 1 }),
      videoEvent('Video progress', session, { duration: 60, watched: [[0, 30]] }, { client_ts: at + 30_000, seq: 2 }),
      seeked({ playSessionId: session, to: 40 }, { client_ts: at + 31_000, seq: 3 }),
    ]);
  }
  const horizon = NOON - 10 * DAY_MS;
  const session = randomUUID();
  await record(db, horizon - 60_000, 99, [videoEvent('Video played', session, {}, { client_ts: horizon - 60_000 })]);
  await record(db, horizon + 60_000, 99, [
    videoEvent(
      'Video progress',
      session,
      { duration: 60, watched: [[0, 60]], watchTime: 60 },
      { client_ts: horizon + 60_000 },
    ),
    postViewed(glyph.postID, { client_ts: horizon + 60_000 }),
  ]);
}

async function readReports(db: Db) {
  const { id: episodeId } = await db.episode.findUniqueOrThrow({ where: { slug: 'glyph-lefkowitz' } });
  const reconciled = await getReconciliation(db, { range: RANGE, now: NOON });
  return {
    overview: await getOverview(db, { range: RANGE }),
    days: await listDailyActivity(db, { range: RANGE }),
    elsewhere: await listDailyActivity(db, { range: { ...RANGE, timeZone: 'Asia/Kathmandu' }, filter: { episodeId } }),
    episodes: await listEpisodeActivity(db, { range: RANGE }),
    referrers: await listDimensionActivity(db, { range: RANGE, dimension: 'referrer', limit: 10 }),
    retention: await getRetention(db, { episodeId, range: RANGE }),
    matrix: await getQuestionMatrix(db, { range: RANGE }),
    recorded: reconciled.map(({ eventName, recorded, queued }) => ({ eventName, recorded, queued })),
  };
}

test('deleting old events changes no report, and a recount says from when on it compared', async ({ db }) => {
  await recordHistory(db);
  await db.outbox.deleteMany();
  const reports = await readReports(db);
  expect(reports.overview.current.views).toBe(14);
  expect(await deleteOldEvents(db, { retentionDays: 10, now: NOON })).toBe(9);
  expect(await readReports(db)).toEqual(reports);
  expect(await findDifferences(db)).toEqual({ events: 46, differences: [], comparedFrom: NOON - 10 * DAY_MS });
  // What goes on afterwards is counted as ever.
  await record(db, NOON, 50, [postViewed()]);
  await foldWaiting(db, { max: 0, kept: 3 });
  expect((await findDifferences(db)).differences).toEqual([]);
  await db.dailyRollup.updateMany({ where: { dimension: 'all', views: 2 }, data: { views: 3 } });
  expect((await findDifferences(db)).differences).not.toEqual([]);
});

test('an event that Mixpanel has yet to acknowledge stays, and goes once it has', async ({ db }) => {
  await recordHistory(db);
  await deleteOldEvents(db, { retentionDays: 10, now: NOON });
  const old = { occurredAt: { lt: BigInt(NOON - 10 * DAY_MS) } };
  expect((await db.event.findMany({ where: old })).map(({ name }) => name).sort()).toEqual(
    ['Post viewed', 'Post viewed', 'Video played', 'Video played', 'Video played'].sort(),
  );
  expect(await db.outbox.count()).toBe(28);
  expect((await findDifferences(db)).differences).toEqual([]);
  await db.outbox.deleteMany();
  expect(await deleteOldEvents(db, { retentionDays: 10, now: NOON })).toBe(5);
  expect(await db.event.count({ where: old })).toBe(0);
});

test('a longer retention later brings nothing back, and the recount knows', async ({ db }) => {
  await recordHistory(db);
  await db.outbox.deleteMany();
  await deleteOldEvents(db, { retentionDays: 10, now: NOON });
  await deleteOldEvents(db, { retentionDays: 30, now: NOON });
  expect(await findDifferences(db)).toMatchObject({ differences: [], comparedFrom: NOON - 10 * DAY_MS });
});
