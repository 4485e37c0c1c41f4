import { expect } from 'vitest';
import { getArticleBySlug } from '@/lib/articles/get-article-by-slug';
import { type SaveArticle, saveArticle } from '@/lib/articles/save-article';
import type { Db } from '@/lib/db/client';
import { getEpisodeBySlug } from '@/lib/episodes/get-episode-by-slug';
import { type SaveEpisode, saveEpisode } from '@/lib/episodes/save-episode';
import { findNextDue, publishDue } from '@/lib/publishing/publish-due';
import { startPublishing } from '@/lib/publishing/start-publishing';
import { getContentVersion } from '@/lib/site/content-version';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const monday = new Date('2026-11-23T12:00:00Z');
const minute = new Date('2026-11-24T09:00:00Z');
const wednesday = new Date('2026-11-25T12:00:00Z');
const schedule = { local: '2026-11-24T09:00', isSecond: false };
const before = (at: Date) => new Date(at.getTime() - 1);

async function save(db: Db, overrides: Partial<SaveEpisode> = {}, now = monday) {
  const save = { id: null, revision: 0, status: 'scheduled', content: episodeContent(), editor: null } as const;
  return saveEpisode(db, { ...save, schedule, ...overrides }, now);
}

async function scheduled(db: Db, overrides: Partial<SaveEpisode> = {}) {
  const result = await save(db, overrides);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const article: SaveArticle = {
  id: null,
  revision: 0,
  status: 'scheduled',
  schedule,
  editor: null,
  content: { kind: 'article', slug: 'on-time', title: 'On time', summary: '', body: 'Now.', topics: [] },
};

test('what is scheduled comes out at its instant, not before, with its change recorded and caches told', async ({
  db,
}) => {
  const { id } = await scheduled(db);
  await saveArticle(db, article, monday);
  expect(await findNextDue(db)).toEqual(minute);
  expect(await publishDue(db, before(minute))).toEqual({ episodes: [], articles: [] });
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toBeNull();
  const version = await getContentVersion(db);
  expect(await publishDue(db, minute)).toMatchObject({ episodes: [id], articles: [expect.any(Number)] });
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toMatchObject({ publishedAt: minute, updatedAt: minute });
  expect(await getArticleBySlug(db, 'article', 'on-time')).toMatchObject({ publishedAt: minute });
  expect(await getContentVersion(db)).not.toBe(version);
  expect(await db.episodeChange.findMany()).toMatchObject([{ kind: 'published', at: minute, userId: null }]);
  expect(await findNextDue(db)).toBeNull();
});

test('after downtime it is late, and its time is still the one that was meant', async ({ db }) => {
  await scheduled(db);
  await publishDue(db, wednesday);
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toMatchObject({ publishedAt: minute });
});

test('several processes at once publish it once', async ({ db }) => {
  const { id } = await scheduled(db);
  const results = await Promise.all(Array.from({ length: 6 }, () => publishDue(db, minute)));
  expect(results.flatMap(({ episodes }) => episodes)).toEqual([id]);
  expect(await db.episodeChange.count()).toBe(1);
});

test('the background work publishes what is due by itself, and stops', async ({ db }) => {
  await scheduled(db);
  const stop = startPublishing(db, { intervalMs: 20, now: () => minute });
  await expect.poll(() => getEpisodeBySlug(db, 'ada-lovelace')).toMatchObject({ publishedAt: minute });
  await stop();
});

test('a time that is none, or past, is refused; one that it has already is kept by a save without one', async ({
  db,
}) => {
  const refused = (schedule: SaveEpisode['schedule']) => save(db, { schedule });
  expect(await refused(undefined)).toEqual({ ok: false, reason: 'schedule', problem: 'malformed' });
  expect(await refused({ local: '2026-11-23T11:00', isSecond: false })).toMatchObject({ problem: 'past' });
  const { id, revision } = await scheduled(db);
  expect(await save(db, { id, revision, schedule: undefined })).toMatchObject({ ok: true, scheduledFor: minute });
  expect(await save(db, { id, revision: revision + 1, status: 'draft' })).toMatchObject({
    ok: true,
    scheduledFor: null,
  });
  expect(await publishDue(db, wednesday)).toEqual({ episodes: [], articles: [] });
});

test('the schedule is read in the site’s zone', async ({ db }) => {
  await db.series.create({ data: { title: 'S', description: '', host: '', timeZone: 'America/New_York' } });
  expect(await scheduled(db)).toMatchObject({ scheduledFor: new Date('2026-11-24T14:00:00Z') });
});

test('a save from a page that showed it scheduled does not take back what came out meanwhile', async ({ db }) => {
  const { id, revision } = await scheduled(db);
  await publishDue(db, minute);
  const content = episodeContent({ title: 'Corrected' });
  const late = { id, revision, content, statusSeen: 'scheduled', schedule: undefined } as const;
  expect(await save(db, late, wednesday)).toMatchObject({ ok: true, status: 'published' });
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toMatchObject({ title: 'Corrected', publishedAt: minute });
});

test('a save that leaves the status leaves it as it has become; one that changes it changes it', async ({ db }) => {
  const editor = await createAsker(db);
  const { id, revision } = await scheduled(db, { status: 'published', editor });
  await db.episode.update({ where: { id }, data: { status: 'removed' } });
  const again = { id, revision, status: 'published', statusSeen: 'published' } as const;
  expect(await save(db, again)).toMatchObject({ ok: true, status: 'removed' });
  expect(await save(db, { ...again, revision: revision + 1, statusSeen: 'removed' })).toMatchObject({
    status: 'published',
  });
});
