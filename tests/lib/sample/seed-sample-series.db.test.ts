import { expect } from 'vitest';
import { getEpisodeBySlug } from '@/lib/episodes/get-episode-by-slug';
import { listEpisodesPage } from '@/lib/episodes/list-episodes-page';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { getSeries } from '@/lib/series/get-series';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');

test('an empty database gets the A* series with its ten questions and two interviews', async ({ db }) => {
  expect(await seedSampleSeries(db, now)).toBe(true);
  expect((await getSeries(db))?.questions).toHaveLength(10);
  const { items: episodes } = await listEpisodesPage(db, { page: 1, size: 10 });
  expect(episodes.map(({ number, slug }) => [number, slug])).toEqual([
    [19, 'glyph-lefkowitz'],
    [16, 'alex-martelli'],
  ]);
  expect(await getEpisodeBySlug(db, 'glyph-lefkowitz')).toMatchObject({
    youtubeId: 'rR6vHY3qYE4',
    postId: 'glyph interview',
  });
  expect(await getEpisodeBySlug(db, 'alex-martelli')).toMatchObject({
    youtubeId: 'R6XSEfNqgZ4',
    postId: 'Alex Martelli',
  });
});

test('a database that holds a series is left as it is, also when two processes start at once', async ({ db }) => {
  const outcomes = await Promise.all([seedSampleSeries(db, now), seedSampleSeries(db, now)]);
  expect(outcomes.sort()).toEqual([false, true]);
  expect(await db.series.count()).toBe(1);
});
