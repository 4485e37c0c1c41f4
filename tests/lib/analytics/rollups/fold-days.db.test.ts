import { randomUUID } from 'node:crypto';
import { beforeEach, expect, vi } from 'vitest';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { getReconciliation } from '@/lib/analytics/reports/get-reconciliation';
import { listEpisodeActivity } from '@/lib/analytics/reports/list-episode-activity';
import { describeDifference } from '@/lib/analytics/rollups/describe-difference';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { foldDays } from '@/lib/analytics/rollups/fold-days';
import { keepRollups } from '@/lib/analytics/rollups/keep-rollups';
import { acknowledgeBatch } from '@/lib/analytics/sinks/acknowledge-batch';
import { leaseBatch } from '@/lib/analytics/sinks/lease-batch';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { glyph, postViewed, submission, videoEvent, visitorId } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const DAY_MS = 86_400_000;
const at = (text: string) => Date.parse(text);
const RANGE = { from: '2026-11-20', to: '2026-11-24', timeZone: 'Asia/Kathmandu' };

beforeEach<{ db: Db }>(async ({ db }) => {
  await seedSampleSeries(db, new Date('2026-11-20'));
  await db.series.updateMany({ data: { timeZone: RANGE.timeZone } });
});

let visitors = 0;

/** A visitor of Germany, by a letter, who views a page. */
async function view(db: Db, time: string, { forward = false } = {}): Promise<void> {
  visitors += 1;
  const event = { ...postViewed(glyph.postID, { client_ts: at(time) }), context: { campaign: 'letter' } };
  await new Recorder(db, { forward }).record(
    submission([event], {
      receivedAt: at(time),
      visitor: { current: visitorId(visitors), previous: null },
      place: { country: 'DE', device: 'mobile' },
    }),
  );
}

async function listFolded(db: Db): Promise<string[]> {
  const rows = await db.dailyRollup.findMany({ where: { dimension: 'country campaign' }, orderBy: { day: 'asc' } });
  return rows.map(({ day, value, views }) => `${new Date(day * DAY_MS).toISOString().slice(0, 10)} ${value} ${views}`);
}

/** Of the views: how many were recorded, and how many of them are acknowledged. */
async function reconcile(db: Db): Promise<[number, number]> {
  const [views] = await getReconciliation(db, { range: RANGE, now: at('2026-11-24') });
  return [views?.recorded ?? 0, views?.acknowledged ?? 0];
}

test('a day of the site’s zone is folded once it has been over for six hours, one a step', async ({ db }) => {
  expect(await foldDays(db, at('2026-11-24'))).toBe(false);
  // In Kathmandu the 22nd ends at 18:15 UTC.
  await view(db, '2026-11-20T12:00Z');
  await view(db, '2026-11-22T18:00Z');
  await view(db, '2026-11-22T18:30Z');
  expect(await foldDays(db, at('2026-11-22T23:00Z'))).toBe(true);
  expect(await foldDays(db, at('2026-11-22T23:00Z'))).toBe(false);
  expect(await foldDays(db, at('2026-11-23T00:14Z'))).toBe(false);
  expect(await listFolded(db)).toEqual(['2026-11-20 DE letter 1']);
  expect(await foldDays(db, at('2026-11-23T00:15Z'))).toBe(true);
  expect(await listFolded(db)).toEqual(['2026-11-20 DE letter 1', '2026-11-22 DE letter 1']);
  // Late for a day that is folded, for one between that was empty, and in time for today.
  await view(db, '2026-11-22T17:00Z');
  await view(db, '2026-11-21T12:00Z');
  await view(db, '2026-11-22T19:00Z');
  expect(await listFolded(db)).toEqual(['2026-11-20 DE letter 1', '2026-11-21 DE letter 1', '2026-11-22 DE letter 2']);
  const [episode] = await listEpisodeActivity(db, { range: RANGE, filter: { country: 'DE' } });
  expect(episode?.views).toBe(6);
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('a server folds what is over when it starts, and has ended with that once it is told to stop', async ({ db }) => {
  await view(db, new Date(Date.now() - 4 * DAY_MS).toISOString());
  await view(db, new Date(Date.now() - 3 * DAY_MS).toISOString());
  await view(db, new Date().toISOString());
  const stop = keepRollups(db);
  await vi.waitFor(async () => expect(await listFolded(db)).toHaveLength(2), { timeout: 10_000, interval: 20 });
  await stop();
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('a clock that is set back folds nothing twice', async ({ db }) => {
  await view(db, '2026-11-20T12:00Z');
  while (await foldDays(db, at('2026-11-24')));
  expect(await foldDays(db, at('2026-11-19'))).toBe(false);
  expect(await foldDays(db, at('2026-11-25'))).toBe(false);
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('reconciliation says the same of a folded day, and counts what is acknowledged after', async ({ db }) => {
  await view(db, '2026-11-21T12:00Z', { forward: true });
  await view(db, '2026-11-22T12:00Z', { forward: true });
  await view(db, '2026-11-23T22:00Z');
  expect(await reconcile(db)).toEqual([3, 0]);
  while (await foldDays(db, at('2026-11-24')));
  expect(await reconcile(db)).toEqual([3, 0]);
  const lease = await leaseBatch(db, { limit: 1, now: at('2026-11-24'), leaseMs: 60_000 });
  expect(lease && (await acknowledgeBatch(db, lease))).toBe(1);
  await view(db, '2026-11-21T13:00Z', { forward: true });
  expect(await reconcile(db)).toEqual([4, 1]);
  // The days were read, and not their quarters.
  await db.deliveryRollup.updateMany({ where: { recorded: 1 }, data: { recorded: 10 } });
  expect(await reconcile(db)).toEqual([13, 1]);
});

test('a day of nothing but the rest of a playback is folded with what was recorded on it', async ({ db }) => {
  const session = randomUUID();
  const visitor = { current: visitorId(1_000), previous: null };
  for (const [name, time] of [
    ['Video played', '2026-11-21T18:00Z'],
    ['Video paused', '2026-11-21T18:30Z'],
  ] as const) {
    const event = videoEvent(name, session, { duration: 60, watched: [[0, 9]] }, { client_ts: at(time) });
    await new Recorder(db, { forward: false }).record(submission([event], { receivedAt: at(time), visitor }));
  }
  while (await foldDays(db, at('2026-11-24')));
  const rows = await db.dailyDeliveryRollup.findMany({ orderBy: { day: 'asc' } });
  expect(rows.map(({ eventName, recorded }) => [eventName, recorded])).toEqual([
    ['Video played', 1],
    ['Video paused', 1],
  ]);
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('a recount names what is wrong on a folded day, and what is not there', async ({ db }) => {
  await view(db, '2026-11-21T12:00Z');
  while (await foldDays(db, at('2026-11-24')));
  const { id } = await db.episode.findUniqueOrThrow({ where: { slug: 'glyph-lefkowitz' } });
  await db.dailyRollup.updateMany({ where: { dimension: 'device campaign' }, data: { views: 2 } });
  await db.dailyRollup.deleteMany({ where: { dimension: 'episode country' } });
  await db.dailyDeliveryRollup.updateMany({ data: { recorded: 3 } });
  const { differences } = await findDifferences(db);
  expect(differences.map(describeDifference)).toEqual([
    'daily_rollup, 2026-11-21, the whole site, device campaign mobile letter: views has 2, should have 1',
    `daily_rollup, 2026-11-21, episode ${id}, episode country DE: views has 0, should have 1`,
    `daily_rollup, 2026-11-21, episode ${id}, episode country DE: visitors has 0, should have 1`,
    'daily_delivery_rollup, 2026-11-21, Post viewed: recorded has 3, should have 1',
  ]);
});

test('a day of many segments is folded deeply, others are not, and what comes late goes where it belongs', async ({
  db,
}) => {
  const listDeep = async () => {
    const rows = await db.dailyRollup.findMany({
      where: { dimension: { in: ['country device campaign', 'episode country campaign'] } },
      orderBy: [{ day: 'asc' }, { dimension: 'asc' }],
    });
    return rows.map(
      ({ day, value, views }) => `${new Date(day * DAY_MS).toISOString().slice(8, 10)} ${value} ${views}`,
    );
  };
  await view(db, '2026-11-20T12:00Z');
  await view(db, '2026-11-21T12:00Z');
  await view(db, '2026-11-22T12:00Z');
  // Each has two rows of segments: of the interview, and of the site.
  await foldDays(db, at('2026-11-24'), 1);
  await foldDays(db, at('2026-11-24'), 2);
  await foldDays(db, at('2026-11-24'), 1);
  expect(await listDeep()).toEqual([
    '20 DE mobile letter 1',
    '20 DE letter 1',
    '22 DE mobile letter 1',
    '22 DE letter 1',
  ]);
  await view(db, '2026-11-20T13:00Z');
  await view(db, '2026-11-21T13:00Z');
  expect(await listDeep()).toEqual([
    '20 DE mobile letter 2',
    '20 DE letter 2',
    '22 DE mobile letter 1',
    '22 DE letter 1',
  ]);
  expect((await findDifferences(db)).differences).toEqual([]);
});
