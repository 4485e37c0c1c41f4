import { beforeEach, expect } from 'vitest';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { foldDays } from '@/lib/analytics/rollups/fold-days';
import type { Db } from '@/lib/db/client';
import { addDemoSeries } from '@/lib/demo/add-demo-series';
import { finishDemo } from '@/lib/demo/finish-demo';
import { recordSimulation } from '@/lib/demo/record-simulation';
import { removeDemo } from '@/lib/demo/remove-demo';
import { simulate } from '@/lib/demo/viewers/simulate';
import { published } from '@/lib/episodes/filters';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { getSeries } from '@/lib/series/get-series';
import { dumpTables } from '../../factories/dump-tables';
import { glyph, visitorId } from '../../factories/submission';
import { test } from '../../fixtures/database';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY_MS = 86_400_000;
const DAYS = 20;

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** A real visitor's page view and play, on the episode with this post ID. */
function visit(n: number, at: number, { postID, youtubeID }: { postID: string; youtubeID: string }) {
  const page = {
    page_view_id: uuid(n),
    client_ts: at,
    context: { referrer: n % 2 === 0 ? 'google.com' : 'own.example' },
  };
  const inVideo = { ...page, play_session_id: uuid(n) };
  const report = { duration: 60, watched: [[0, 20]] as [number, number][], watchTime: 20, position: 20, entry: 0 };
  return {
    sentAt: at,
    receivedAt: at,
    visitor: { current: visitorId(n), previous: null },
    place: { country: 'SE', device: 'desktop' as const },
    events: [
      { ...page, event_id: uuid(n * 10), seq: 0, name: 'Post viewed' as const, props: { id: postID } },
      { ...inVideo, event_id: uuid(n * 10 + 1), seq: 1, name: 'Video played' as const, props: { postID, youtubeID } },
      {
        ...inVideo,
        event_id: uuid(n * 10 + 2),
        seq: 2,
        name: 'Video progress' as const,
        props: { postID, youtubeID, ...report },
      },
    ],
  };
}

async function addDemo(db: Db, { until = () => true }: { until?: () => boolean } = {}): Promise<number> {
  const added = await addDemoSeries(db, { days: DAYS }, new Date(NOW));
  if (!added.ok) throw new Error(added.reason);
  const period = { from: NOW - DAYS * DAY_MS, to: NOW };
  const requests = simulate({ seed: '7', viewers: 15, episodes: added.episodes, ...period });
  return recordSimulation(db, { requests, seed: '7' }, until);
}

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(NOW - DAYS * DAY_MS))));

test('a demo beside real content and real visits goes again, and leaves every other row as it was', async ({ db }) => {
  const recorder = new Recorder(db, { forward: true });
  for (let n = 1; n <= 12; n++) await recorder.record(visit(n, NOW - n * 1.7 * DAY_MS, glyph));
  // The demo's visitors come on days that are folded.
  while (await foldDays(db, NOW));
  const before = await dumpTables(db);
  expect(await addDemo(db)).toBeGreaterThan(300);
  await finishDemo(db);
  expect(await db.outbox.count()).toBe(24);
  expect((await findDifferences(db)).differences).toEqual([]);
  expect(await removeDemo(db)).toEqual({ ok: true });
  expect(await dumpTables(db)).toEqual(before);
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('real visitors of the demo do not go to Mixpanel, and go with it; what else they saw stays counted', async ({
  db,
}) => {
  const recorder = new Recorder(db, { forward: true });
  await addDemo(db);
  const demoEpisode = await db.episode.findFirstOrThrow({ where: { series: { isDemo: true } } });
  const video = { postID: demoEpisode.postId, youtubeID: demoEpisode.youtubeId };
  await recorder.record(visit(1, NOW - 5_000_000, video));
  await recorder.record({ ...visit(2, NOW - 3_000_000, glyph), visitor: { current: visitorId(1), previous: null } });
  await recorder.record(visit(3, NOW - 2_000_000, video));
  expect(await db.outbox.count()).toBe(2);
  while (await foldDays(db, NOW));
  expect((await findDifferences(db)).differences).toEqual([]);
  await removeDemo(db);
  const afterRemoval = await dumpTables(db);
  expect((await findDifferences(db)).differences).toEqual([]);
  expect(afterRemoval.visitor_day).toHaveLength(2);
  // A recorder that knew the segments of the demo's visitors gives new visitors numbers that exist.
  await recorder.record(visit(5, NOW - 1_000_000, glyph));
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('one that was cut off says so, counts right, and goes as well', async ({ db }) => {
  await new Recorder(db, { forward: true }).record(visit(1, NOW - DAY_MS, glyph));
  const before = await dumpTables(db);
  const stored = await addDemo(db, { until: () => false });
  expect(stored).toBeGreaterThan(0);
  expect((await findDifferences(db)).differences).toEqual([]);
  expect(await addDemoSeries(db, { days: DAYS }, new Date(NOW))).toMatchObject({ ok: false, isComplete: false });
  await removeDemo(db);
  expect(await dumpTables(db)).toEqual(before);
  expect(await removeDemo(db)).toEqual({ ok: false, reason: 'none' });
});

test('a demo is the series of a site that has no other, and never of one that has', async ({ db }) => {
  await addDemoSeries(db, { days: DAYS }, new Date(NOW));
  expect(await getSeries(db)).toMatchObject({ title: 'The A* Series', isDemo: false });
  expect(await db.episode.count({ where: published })).toBe(26);
  await db.episode.deleteMany({ where: { series: { isDemo: false } } });
  await db.series.deleteMany({ where: { isDemo: false } });
  expect(await getSeries(db)).toMatchObject({ title: 'Unlikely Trades', isDemo: true });
});

test('an answer of somebody else to a question of the demo keeps the question in its own words', async ({ db }) => {
  await addDemoSeries(db, { days: DAYS }, new Date(NOW));
  const question = await db.question.findFirstOrThrow({ where: { series: { isDemo: true } } });
  const answer = await db.answer.findFirstOrThrow({ where: { episode: { series: { isDemo: false } } } });
  await db.answer.update({ where: { id: answer.id }, data: { questionId: question.id } });
  const guest = await db.guest.findFirstOrThrow({ where: { name: 'Barnaby Oddsworth' } });
  await db.episodeGuest.create({ data: { episodeId: answer.episodeId, guestId: guest.id, position: 1 } });
  await removeDemo(db);
  const kept = await db.answer.findUniqueOrThrow({ where: { id: answer.id } });
  expect(kept).toMatchObject({ questionId: null, wording: question.text });
  expect(await db.guest.count({ where: { name: 'Barnaby Oddsworth' } })).toBe(1);
});
