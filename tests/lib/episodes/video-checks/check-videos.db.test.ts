import { afterAll, beforeAll, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { checkVideos } from '@/lib/episodes/video-checks/check-videos';
import { askOembed } from '@/lib/youtube/ask-oembed';
import { episodeContent } from '../../../factories/episode-content';
import { startYoutube } from '../../../fakes/youtube-oembed';
import { test } from '../../../fixtures/database';

let youtube: Awaited<ReturnType<typeof startYoutube>>;
beforeAll(async () => {
  youtube = await startYoutube();
});
afterAll(() => youtube.stop());

const monday = new Date('2026-11-23T12:00:00Z');
const after = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

const check = (db: Db, now: Date, base = youtube.url) =>
  checkVideos(db, {
    ask: (id, signal) => askOembed(base, id, signal),
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
  youtube.behave('notembedded', 401);
  youtube.behave('privatevide', 403);
  youtube.behave('removedvide', 404);
  const ids = ['stillthere1', 'notembedded', 'privatevide', 'removedvide'];
  for (const [i, id] of ids.entries()) await publish(db, i + 1, id);
  await publish(db, 9, 'draftvideo1', 'draft');
  const before = youtube.asked.length;
  expect(await check(db, monday)).toBe(4);
  expect(youtube.asked.slice(before)).toEqual(ids);
  expect(await outcomes(db)).toEqual([
    ['available', '200'],
    ['notEmbeddable', '401'],
    ['gone', '403'],
    ['gone', '404'],
  ]);
  expect(await check(db, after(23))).toBe(0);
  youtube.behave('removedvide', 200);
  expect(await check(db, after(24))).toBe(4);
  expect(await db.videoCheck.findMany({ orderBy: { episodeId: 'asc' } })).toMatchObject([
    { since: monday, checkedAt: after(24) },
    { since: monday },
    { since: monday },
    { since: after(24), outcome: 'available' },
  ]);
});

test('without a way to YouTube what it said stays, and it is not asked over and over', async ({ db }) => {
  youtube.behave('goneforgood', 404);
  await publish(db, 1, 'goneforgood');
  for (let n = 2; n <= 6; n++) await publish(db, n, `anothervid${n}`);
  await check(db, monday);
  expect(await check(db, after(25), 'http://127.0.0.1:9/oembed')).toBe(0);
  expect((await outcomes(db))[0]?.[0]).toBe('gone');
  expect(await db.videoCheck.count({ where: { checkedAt: after(25) } })).toBe(3);
});

test('an answer that is none of YouTube’s, or none at all, is not taken for one', async () => {
  youtube.behave('behindhotel', 'page');
  youtube.behave('hangingvide', 'hang');
  youtube.behave('busyyoutube', 503);
  expect(await askOembed(youtube.url, 'behindhotel')).toMatchObject({ outcome: 'unknown' });
  expect(await askOembed(youtube.url, 'busyyoutube')).toEqual({ outcome: 'unknown', detail: '503' });
  expect(await askOembed(youtube.url, 'hangingvide', AbortSignal.timeout(50))).toMatchObject({ outcome: 'unknown' });
});

test('of several processes one asks', async ({ db }) => {
  await publish(db, 1, 'onlyoneasks');
  const before = youtube.asked.length;
  await Promise.all([check(db, monday), check(db, monday), check(db, monday)]);
  expect(youtube.asked.length - before).toBe(1);
});
