import { afterAll, beforeAll, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { checkVideos } from '@/lib/episodes/video-checks/check-videos';
import { fetchOembed } from '@/lib/youtube/fetch-oembed';
import { episodeContent } from '../../../factories/episode-content';
import { type FakeYoutubeSite, startFakeYoutubeSite } from '../../../fakes/youtube-site';
import { test } from '../../../fixtures/database';

let youtube: FakeYoutubeSite;
beforeAll(async () => {
  youtube = await startFakeYoutubeSite();
});
afterAll(() => youtube.close());

const monday = new Date('2026-11-23T12:00:00Z');
const after = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

const check = (db: Db, now: Date, base = youtube.url) =>
  checkVideos(db, {
    ask: (id) => fetchOembed(id, { oembed: `${base}/oembed`, images: base }),
    now: () => now,
    signal: new AbortController().signal,
    paceMs: 0,
  });

async function publish(db: Db, number: number, youtubeId: string, status: 'published' | 'draft' = 'published') {
  const content = episodeContent({ number, youtubeId, slug: `e-${number}`, postId: `e ${number}` });
  const saved = await saveEpisode(db, { id: null, revision: 0, status, content, editor: null }, monday);
  if (!saved.ok) throw new Error(saved.reason);
}

const outcomes = async (db: Db) =>
  (await db.videoCheck.findMany({ orderBy: { episodeId: 'asc' } })).map(({ outcome, detail }) => [outcome, detail]);

test('each published video is asked about once a day; drafts are not', async ({ db }) => {
  youtube.say('stillthere1', 'Still there');
  youtube.say('notembedded', 401);
  youtube.say('privatevide', 403);
  youtube.say('removedvide', 404);
  const ids = ['stillthere1', 'notembedded', 'privatevide', 'removedvide'];
  for (const [i, id] of ids.entries()) await publish(db, i + 1, id);
  await publish(db, 9, 'draftvideo1', 'draft');
  expect(await check(db, monday)).toBe(4);
  expect(await outcomes(db)).toEqual([
    ['available', ''],
    ['notEmbeddable', 'HTTP 401'],
    ['notEmbeddable', 'HTTP 403'],
    ['gone', 'HTTP 404'],
  ]);
  expect(await check(db, after(23))).toBe(0);
  youtube.say('removedvide', 'Back again');
  expect(await check(db, after(24))).toBe(4);
  expect(await db.videoCheck.findMany({ orderBy: { episodeId: 'asc' } })).toMatchObject([
    { since: monday, checkedAt: after(24) },
    { since: monday },
    { since: monday },
    { since: after(24), outcome: 'available' },
  ]);
});

test('without a way to YouTube what it said stays, and it is not asked over and over', async ({ db }) => {
  await publish(db, 1, 'goneforgood');
  for (let n = 2; n <= 6; n++) await publish(db, n, `anothervid${n}`);
  await check(db, monday);
  expect(await check(db, after(25), 'http://127.0.0.1:9')).toBe(0);
  expect((await outcomes(db))[0]?.[0]).toBe('gone');
  expect(await db.videoCheck.count({ where: { checkedAt: after(25) } })).toBe(3);
});

test('of several processes one asks', async ({ db }) => {
  await publish(db, 1, 'onlyoneasks');
  const before = youtube.asked.length;
  await Promise.all([check(db, monday), check(db, monday), check(db, monday)]);
  expect(youtube.asked.length - before).toBe(1);
});
