import { expect } from 'vitest';
import { getEpisodeState } from '@/lib/episodes/get-episode-state';
import { getNeighbours } from '@/lib/episodes/get-neighbours';
import { listEpisodesPage } from '@/lib/episodes/list-episodes-page';
import { listYears } from '@/lib/episodes/list-years';
import { instantsOfYear } from '@/lib/series/calendar-year';
import { getTopicBySlug } from '@/lib/topics/get-topic-by-slug';
import { listTopics } from '@/lib/topics/list-topics';
import { fillLibrary } from '../../factories/library';
import { test } from '../../fixtures/database';

test('interviews come newest first, in pages, by topic and by the year of the series’ zone', async ({ db }) => {
  await fillLibrary(db, { episodes: 60 });
  const numbers = async (request: Parameters<typeof listEpisodesPage>[1]) => {
    const { items, pageCount, total } = await listEpisodesPage(db, request);
    return [items.map(({ number }) => number), pageCount, total];
  };
  expect(await numbers({ page: 2, size: 3 })).toEqual([[57, 56, 55], 20, 60]);
  expect(await numbers({ page: 21, size: 3 })).toEqual([[], 20, 60]);
  const topic = await getTopicBySlug(db, 'compilers');
  expect(await numbers({ page: 1, size: 3, topicId: topic?.id })).toEqual([[57, 54, 49], 5, 15]);
  // Interview 53 came out at midnight UTC on 31 December 2010, and 1 on the first of January: the year before in Nome.
  expect(await listYears(db, 'UTC')).toEqual([2011, 2010]);
  expect(await listYears(db, 'America/Nome')).toEqual([2011, 2010, 2009]);
  const of = (year: number, zone: string) => numbers({ page: 1, size: 1, publishedWithin: instantsOfYear(year, zone) });
  expect(await of(2010, 'UTC')).toEqual([[53], 53, 53]);
  expect(await of(2009, 'America/Nome')).toEqual([[1], 1, 1]);
  // An archive's nonsense has no page of a year, and does not have each year since asked for.
  await db.episode.update({ where: { slug: 'interview-2' }, data: { publishedAt: new Date('0003-05-05T00:00:00Z') } });
  expect(await listYears(db, 'UTC')).toEqual([2011, 2010]);
});

test('before and after an interview are the published ones', async ({ db }) => {
  await fillLibrary(db, { episodes: 5 });
  await db.episode.update({ where: { slug: 'interview-4' }, data: { status: 'draft' } });
  expect(await getNeighbours(db, 3)).toMatchObject({ previous: { number: 2 }, next: { number: 5 } });
  expect(await getNeighbours(db, 1)).toMatchObject({ previous: null, next: { number: 2 } });
  expect(await getNeighbours(db, 5)).toMatchObject({ previous: { number: 3 }, next: null });
});

test('topics of drafts are nobody’s business', async ({ db }) => {
  await fillLibrary(db, { episodes: 2 });
  await db.episode.update({ where: { slug: 'interview-2' }, data: { status: 'draft' } });
  expect(await listTopics(db, { take: 9 })).toEqual([
    { slug: 'compilers', name: 'Compilers', episodeCount: 1 },
    { slug: 'free-software', name: 'Free software', episodeCount: 1 },
  ]);
  expect(await getTopicBySlug(db, 'databases')).toBeNull();
});

test('an interview that was removed can be told from one that never was; a draft can’t', async ({ db }) => {
  await fillLibrary(db, { episodes: 3 });
  await db.episode.update({ where: { slug: 'interview-2' }, data: { status: 'draft' } });
  await db.episode.update({ where: { slug: 'interview-3' }, data: { status: 'removed' } });
  expect(await getEpisodeState(db, 'interview-1')).toEqual({ state: 'published' });
  expect(await getEpisodeState(db, 'interview-2')).toEqual({ state: 'unknown' });
  expect(await getEpisodeState(db, 'interview-3')).toMatchObject({ state: 'removed', number: 3 });
  expect(await getEpisodeState(db, 'nobody')).toEqual({ state: 'unknown' });
});
