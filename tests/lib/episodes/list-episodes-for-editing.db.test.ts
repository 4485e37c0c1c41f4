import { expect } from 'vitest';
import { countEpisodes } from '@/lib/episodes/count-episodes';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { suggestNextNumber } from '@/lib/episodes/suggest-next-number';
import { listGuests } from '@/lib/guests/list-guests';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

test('editors see drafts and published episodes, by number or by who was saved last', async ({ db }) => {
  expect(await suggestNextNumber(db)).toBe(1);
  const editor = await createAsker(db, 'Grace');
  const add = (number: number, status: 'draft' | 'published', day: number) =>
    saveEpisode(
      db,
      {
        id: null,
        revision: 0,
        status,
        editor,
        content: episodeContent({ number, slug: `episode-${number}`, postId: `post ${number}` }),
      },
      new Date(Date.UTC(2026, 10, day)),
    );
  await add(7, 'published', 3);
  await add(9, 'draft', 1);
  await add(8, 'published', 2);
  const numbers = async (...[options]: [Parameters<typeof listEpisodesForEditing>[1]]) =>
    (await listEpisodesForEditing(db, options)).map(({ number }) => number);
  expect(await numbers({ order: 'number' })).toEqual([9, 8, 7]);
  expect(await numbers({ order: 'saved', take: 2 })).toEqual([7, 8]);
  expect(await listEpisodesForEditing(db, { order: 'number', take: 1 })).toMatchObject([
    { status: 'draft', guests: ['Ada Lovelace'], updatedBy: 'Grace', slug: 'episode-9', postId: 'post 9' },
  ]);
  expect(await countEpisodes(db)).toEqual({ draft: 1, scheduled: 0, published: 2 });
  expect(await suggestNextNumber(db)).toBe(10);
  expect(await listGuests(db)).toEqual([{ name: 'Ada Lovelace', headline: 'The first programmer' }]);
});
