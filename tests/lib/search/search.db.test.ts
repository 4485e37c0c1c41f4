import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { type SearchRequest, search } from '@/lib/search/search';
import { answer, openDesk } from '../../factories/searchable';
import { test } from '../../fixtures/database';

const find = (db: Db, text: string, request: Partial<SearchRequest> = {}) =>
  search(db, { text, kind: null, guestSlug: null, page: 1, size: 20, ...request });

/** Kind and address of each result. */
const found = async (db: Db, text: string, request: Partial<SearchRequest> = {}) =>
  (await find(db, text, request)).hits.map(({ kind, href }) => `${kind} ${href}`);

const marked = (segments: { text: string; marked: boolean }[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('title before guest before question before answer before transcript', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1);
  await transcribe(id, ['We came to the harbour by boat.']);
  await save(2, { answers: [answer('What else?', '- The harbour at night', 20)] });
  await save(3, { answers: [answer('Why the harbour?', '- Boats', 30)] });
  await save(4, { guests: [{ name: 'Mia Harbour', headline: '' }] });
  await save(5, { title: 'From harbour to harbour' });
  expect(await found(db, 'harbour')).toEqual([
    'episode /episodes/interview-5',
    'episode /episodes/interview-4',
    'guest /guests/mia-harbour',
    'answer /episodes/interview-3?t=30#q-why-the-harbour',
    'answer /episodes/interview-2?t=20#q-what-else',
    'passage /episodes/interview-1?t=0',
  ]);
});

test('a transcript opens at the second of the words', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, { title: 'On boats' });
  await transcribe(id, ['First there was', 'nothing at all, and then', 'the lantern went', 'out for good.']);
  const { hits } = await find(db, 'lantern');
  expect(hits.map(({ href, second }) => [href, second])).toEqual([['/episodes/interview-1?t=10', 10]]);
  expect(marked(hits[0]?.excerpt ?? [])).toBe(
    'First there was nothing at all, and then the [lantern] went out for good.',
  );
  // Across the border of two cues.
  expect(await found(db, '"the lantern went out for good"')).toEqual(['passage /episodes/interview-1?t=10']);
});
