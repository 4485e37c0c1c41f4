import { expect } from 'vitest';
import { databaseKind } from '@/lib/db/client';
import { EpisodeStatus } from '@/lib/db/generated/sqlite/enums';
import { appearing, published } from '@/lib/episodes/filters';
import { heard } from '@/lib/guests/filters';
import { test } from '../../fixtures/database';

const EPISODES = 1_500;

test('published means the same of an episode and of those that a guest appears in, and is found as fast', async ({
  db,
}) => {
  const { id: seriesId } = await db.series.create({ data: { title: 'S', description: '', host: 'Ada' } });
  const statuses = Object.values(EpisodeStatus);
  const rows = Array.from({ length: EPISODES }, (_, index) => ({
    id: index + 1,
    seriesId,
    number: index + 1,
    slug: `e-${index}`,
    title: 'E',
    youtubeId: 'aaaaaaaaaaa',
    postId: `p ${index}`,
    status: index < statuses.length ? (statuses[index] ?? 'draft') : ('published' as const),
  }));
  await db.episode.createMany({ data: rows });
  await db.guest.createMany({
    data: rows.map(({ id }) => ({ id, slug: `g-${id}`, name: 'G', foldedName: `g ${id}` })),
  });
  await db.episodeGuest.createMany({ data: rows.map(({ id }) => ({ episodeId: id, guestId: id, position: 0 })) });
  expect(await db.episode.count({ where: appearing })).toBe(await db.episode.count({ where: published }));
  const quick = await timed(() => db.guest.count({ where: heard }));
  expect(quick.count).toBe(EPISODES - statuses.length + 1);
  // PostgreSQL's planner knows how many are published either way.
  if (databaseKind(db) === 'postgresql') return;
  const slow = await timed(() => db.guest.count({ where: { appearances: { some: { episode: published } } } }));
  expect(slow.count).toBe(quick.count);
  expect(quick.ms * 5).toBeLessThan(slow.ms);
});

async function timed(run: () => Promise<number>): Promise<{ count: number; ms: number }> {
  const start = performance.now();
  const count = await run();
  return { count, ms: performance.now() - start };
}
