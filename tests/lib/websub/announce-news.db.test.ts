import { afterEach, beforeEach, expect, vi } from 'vitest';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { bumpContentVersion } from '@/lib/site/content-version';
import { announceNews } from '@/lib/websub/announce-news';
import { startAnnouncing } from '@/lib/websub/start-announcing';
import { type FakeHub, startFakeHub } from '../../fakes/websub-hub';
import { test } from '../../fixtures/database';

let hub: FakeHub;
beforeEach(async () => {
  hub = await startFakeHub();
});
afterEach(() => hub.close());

const topics = ['https://example.org/feed.xml'];
const { signal } = new AbortController();
const at = (milliseconds: number) => () => milliseconds;

test('a hub is told of each news once, whichever process looks', async ({ db }) => {
  const tell = (digest: string) => announceNews(db, { hub: hub.url, topics, digest }, at(1_000), signal);
  const outcomes = await Promise.all([tell('a'), tell('a'), tell('a')]);
  expect(outcomes.filter(({ outcome }) => outcome === 'announced')).toHaveLength(1);
  expect(await tell('a')).toEqual({ outcome: 'known' });
  expect(await tell('b')).toEqual({ outcome: 'announced' });
  expect(hub.pings).toEqual(Array(2).fill({ mode: 'publish', url: topics[0], topic: topics[0] }));
});

test('a hub that does not hear is told again later, and later still', async ({ db }) => {
  const tell = (now: number) => announceNews(db, { hub: hub.url, topics, digest: 'a' }, at(now), signal);
  hub.refuse(503, 500);
  expect(await tell(0)).toEqual({ outcome: 'failed', problem: 'it answered 503', retryAt: 5_000 });
  expect(await tell(4_999)).toEqual({ outcome: 'waiting' });
  expect(await tell(5_000)).toMatchObject({ outcome: 'failed', retryAt: 15_000 });
  expect(await tell(15_000)).toEqual({ outcome: 'announced' });
  expect(hub.pings).toHaveLength(3);
});

test('a hub that is not there is a failure like others, and one within the hour', async ({ db }) => {
  const gone = hub.url;
  await hub.close();
  let now = 0;
  for (let n = 0; n < 14; n++) {
    const result = await announceNews(db, { hub: gone, topics, digest: 'a' }, at(now), signal);
    if (result.outcome !== 'failed') throw new Error(result.outcome);
    expect(result.retryAt - now).toBeLessThanOrEqual(3_600_000);
    now = result.retryAt;
  }
  hub = await startFakeHub();
});

test('a process that died while it told the hub does not keep the others from it for long', async ({ db }) => {
  const claimedFor = JSON.stringify({ announced: null, failures: 0, notBefore: 60_000 });
  await db.siteValue.create({ data: { name: 'websub', value: claimedFor } });
  const tell = (now: number) => announceNews(db, { hub: hub.url, topics, digest: 'a' }, at(now), signal);
  expect(await tell(59_999)).toEqual({ outcome: 'waiting' });
  expect(await tell(60_000)).toEqual({ outcome: 'announced' });
});

test('a publication reaches the hub by itself; a change that the feeds don’t show does not', async ({ db }) => {
  await seedSampleSeries(db, new Date('2026-11-24T12:00:00Z'));
  const stop = startAnnouncing(db, { hub: hub.url, siteUrl: 'https://example.org', intervalMs: 10 });
  await vi.waitFor(
    () => expect(hub.pings.map(({ url }) => url).sort()).toEqual(['https://example.org/feed.json', ...topics]),
    {
      timeout: 10_000,
    },
  );
  await db.$transaction(bumpContentVersion);
  await db.$transaction(async (tx) => {
    await tx.episode.updateMany({ where: { slug: 'alex-martelli' }, data: { status: 'draft' } });
    await bumpContentVersion(tx);
  });
  await vi.waitFor(() => expect(hub.pings).toHaveLength(4), { timeout: 10_000 });
  await stop();
  expect(hub.pings).toHaveLength(4);
});
