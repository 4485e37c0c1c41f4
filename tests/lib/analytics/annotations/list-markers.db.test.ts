import { expect } from 'vitest';
import { addAnnotation } from '@/lib/analytics/annotations/add-annotation';
import { listMarkers } from '@/lib/analytics/annotations/list-markers';
import { removeAnnotation } from '@/lib/analytics/annotations/remove-annotation';
import type { Db } from '@/lib/db/client';
import { type SaveEpisode, saveEpisode } from '@/lib/episodes/save-episode';
import { createAsker, createEditor } from '../../../factories/editor';
import { episodeContent } from '../../../factories/episode-content';
import { test } from '../../../fixtures/database';

const range = { from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/Rome' };

async function save(db: Db, at: string, overrides: Partial<SaveEpisode> = {}) {
  const editor = await createAsker(db);
  const input = {
    id: null,
    revision: 0,
    status: 'published',
    content: episodeContent(),
    editor,
    ...overrides,
  } as const;
  const result = await saveEpisode(db, input, new Date(at));
  if (!result.ok) throw new Error(result.reason);
  return result;
}

test('publications, edits and withdrawals are marked on the day of the site’s zone, once a day', async ({ db }) => {
  const first = await save(db, '2026-11-02T23:30:00Z', { status: 'draft' });
  const again = (at: string, revision: number, status: 'draft' | 'published') =>
    save(db, at, { id: first.id, revision, status });
  await again('2026-11-03T23:30:00Z', 1, 'published');
  await again('2026-11-05T10:00:00Z', 2, 'published');
  await again('2026-11-05T11:00:00Z', 3, 'published');
  await again('2026-11-06T11:00:00Z', 4, 'draft');
  await again('2026-11-07T11:00:00Z', 5, 'draft');
  const marks = await listMarkers(db, { range, episodeId: first.id });
  expect(marks.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
    '2026-11-04 published',
    '2026-11-05 edited',
    '2026-11-06 withdrawn',
  ]);
  expect((await listMarkers(db, { range })).map(({ kind }) => kind)).toEqual(['published', 'withdrawn']);
  expect(await listMarkers(db, { range: { ...range, from: '2026-11-08' } })).toEqual([]);
});

test('an episode that came in by another way is marked when it was published', async ({ db }) => {
  const { id } = await save(db, '2026-11-02T12:00:00Z');
  await db.episodeChange.deleteMany();
  expect(await listMarkers(db, { range })).toMatchObject([{ day: '2026-11-02', kind: 'published', episode: { id } }]);
});

test('notes of the site stand on every chart, notes of an episode on its own and the site’s', async ({ db }) => {
  const userId = await createEditor(db);
  const one = await save(db, '2026-10-02T12:00:00Z');
  const content = episodeContent({ number: 2, slug: 'grace-hopper', postId: 'grace' });
  const two = await save(db, '2026-10-02T12:00:00Z', { content });
  const note = (text: string, episodeId: number | null) =>
    addAnnotation(db, { text, episodeId, day: '2026-11-09', userId }, new Date());
  await note('Newsletter', null);
  const own = await note('On the front page', one.id);
  const texts = async (episodeId?: number) =>
    (await listMarkers(db, episodeId === undefined ? { range } : { range, episodeId })).map((marker) =>
      marker.kind === 'note' ? marker.text : marker.kind,
    );
  expect(await texts()).toEqual(['Newsletter', 'On the front page']);
  expect(await texts(one.id)).toEqual(['Newsletter', 'On the front page']);
  expect(await texts(two.id)).toEqual(['Newsletter']);
  if (own.ok) await removeAnnotation(db, own.id, new Date());
  expect(await texts()).toEqual(['Newsletter']);
  expect(await note('Nowhere', 999_999)).toEqual({ ok: false, reason: 'unknown-episode' });
});
