import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { previousPeriod } from '@/lib/analytics/reports/calendar';
import { getOverview } from '@/lib/analytics/reports/get-overview';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import { listEpisodeActivity } from '@/lib/analytics/reports/list-episode-activity';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { alex, glyph, postViewed, submission, videoEvent, visitorId } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const at = (text: string) => Date.parse(text);
/** Clocks in Berlin went back on 25 October 2026. */
const BERLIN = { from: '2026-10-24', to: '2026-10-26', timeZone: 'Europe/Berlin' };

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date('2026-01-01'))));

async function record(db: Db, visitor: number, time: string, ...events: ((at: number) => WireEvent)[]): Promise<void> {
  const receivedAt = at(time);
  const given = { receivedAt, visitor: { current: visitorId(visitor), previous: null } };
  await new Recorder(db, { forward: false }).record(
    submission(
      events.map((make) => make(receivedAt)),
      given,
    ),
  );
}

const view =
  (postId = glyph.postID) =>
  (client_ts: number) =>
    postViewed(postId, { client_ts });
/** A playback of 100 s, played and watched until a second. */
const playback = (watchedUntil: number): ((at: number) => WireEvent)[] => {
  const session = randomUUID();
  const report = { duration: 100, watched: [[0, watchedUntil] satisfies [number, number]], watchTime: watchedUntil };
  return [
    (client_ts) => videoEvent('Video played', session, {}, { client_ts: client_ts - 120_000 }),
    (client_ts) => videoEvent('Video ended', session, report, { client_ts }),
  ];
};

/** Three days in Berlin: the hours around both midnights of the long one, and the day before. */
async function recordHistory(db: Db): Promise<void> {
  await record(db, 1, '2026-10-23T21:30:00Z', view());
  await record(db, 2, '2026-10-24T12:00:00Z', view(), view(alex.postID), ...playback(95));
  await record(db, 3, '2026-10-24T22:00:00Z', view());
  await record(db, 3, '2026-10-25T22:45:00Z', view());
  await record(db, 4, '2026-10-25T23:15:00Z', view(), ...playback(50.5));
}

test('days are those of the time zone, the long one too, and a visitor-day counts where it began', async ({ db }) => {
  await recordHistory(db);
  const days = await listDailyActivity(db, { range: BERLIN });
  expect(days.map(({ day, views, visitors }) => [day, views, visitors])).toEqual([
    ['2026-10-24', 2, 1],
    ['2026-10-25', 2, 1],
    ['2026-10-26', 1, 1],
  ]);
  expect(days[0]).toMatchObject({ plays: 1, ends: 1, completions: 1, watchTimeSeconds: 95 });
  expect(days[2]).toMatchObject({ plays: 1, ends: 1, completions: 0, watchTimeSeconds: 50.5 });
});

test('a day without readers is a row of noughts', async ({ db }) => {
  const range = { from: '2026-01-01', to: '2026-12-31', timeZone: 'Asia/Kolkata' };
  const days = await listDailyActivity(db, { range });
  expect(days).toHaveLength(365);
  expect(days[364]).toEqual({
    day: '2026-12-31',
    views: 0,
    visitors: 0,
    plays: 0,
    ends: 0,
    completions: 0,
    watchTimeSeconds: 0,
    endsPlayed: 0,
    endsSought: 0,
    measuredPlays: 0,
    viewedShare: 0,
  });
});

test('the overview sums the period and as many days before, and gives rates', async ({ db }) => {
  await recordHistory(db);
  const { current, compared } = await getOverview(db, { range: BERLIN, compareTo: previousPeriod(BERLIN) });
  expect(current).toEqual({
    views: 5,
    visitors: 3,
    plays: 2,
    ends: 2,
    completions: 1,
    watchTimeSeconds: 145.5,
    endsPlayed: 0,
    endsSought: 2,
    measuredPlays: 2,
    viewedShare: 1.455,
    playRate: 0.4,
    completionRate: 0.5,
    averageViewed: 0.7275,
    endPlayedRate: 0,
    endSoughtRate: 1,
  });
  expect(compared).toMatchObject({ views: 1, visitors: 1, plays: 0, playRate: 0, completionRate: null });
});

test('a visitor of two episodes is one of the site and one of each', async ({ db }) => {
  await recordHistory(db);
  const episodes = await listEpisodeActivity(db, { range: BERLIN });
  expect(episodes.map(({ slug, views, visitors }) => [slug, views, visitors])).toEqual([
    ['glyph-lefkowitz', 4, 3],
    ['alex-martelli', 1, 1],
  ]);
  expect(episodes[0]).toMatchObject({ number: 19, title: expect.stringContaining('Glyph'), playRate: 0.5 });
  const [alexRow] = episodes.filter(({ slug }) => slug === 'alex-martelli');
  const alone = await getOverview(db, { range: BERLIN, filter: { episodeId: alexRow?.id } });
  expect(alone.current).toMatchObject({ views: 1, visitors: 1, plays: 0 });
  expect((await getOverview(db, { range: BERLIN })).current.visitors).toBe(3);
});

test('episodes without readers are listed if they are published, withdrawn ones if they had readers', async ({
  db,
}) => {
  await recordHistory(db);
  await db.episode.updateMany({ data: { status: 'draft' } });
  expect(await listEpisodeActivity(db, { range: BERLIN })).toHaveLength(2);
  const quiet = { from: '2026-06-01', to: '2026-06-02', timeZone: 'UTC' };
  expect(await listEpisodeActivity(db, { range: quiet })).toEqual([]);
  await db.episode.updateMany({ data: { status: 'published' } });
  expect((await listEpisodeActivity(db, { range: quiet })).map(({ number, views }) => [number, views])).toEqual([
    [19, 0],
    [16, 0],
  ]);
});
