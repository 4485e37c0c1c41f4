import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import type { Segment } from '@/lib/search/mark-words';
import { type SearchRequest, search } from '@/lib/search/search';
import { answer, NOW, openDesk } from '../../factories/searchable';
import { test } from '../../fixtures/database';

const find = (db: Db, text: string, request: Partial<SearchRequest> = {}) =>
  search(db, { text, kind: null, guestSlug: null, page: 1, size: 20, ...request });

/** Kind and address of each result. */
const found = async (db: Db, text: string, request: Partial<SearchRequest> = {}) =>
  (await find(db, text, request)).hits.map(({ kind, href }) => `${kind} ${href}`);

const marked = (segments: Segment[] = []) => segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('title before guest before question before answer before transcript', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1);
  await transcribe(id, ['We came to the harbour by boat.']);
  await save(2, { answers: [answer('What else?', '- The harbour at night', 20)] });
  await save(3, { answers: [answer('Why the harbour?', '- Boats', 30)] });
  await save(4, { guests: [{ name: 'Mia Harbour', headline: '' }] });
  await save(5, { title: 'From harbour to harbour' });
  await db.article.create({
    data: {
      slug: 'sea',
      title: 'The sea',
      body: 'A *harbour* is where it ends.',
      status: 'published',
      publishedAt: NOW,
    },
  });
  const results = await find(db, 'harbour');
  expect(results.hits.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
    'episode /episodes/interview-5',
    'episode /episodes/interview-4',
    'guest /guests/mia-harbour',
    'answer /episodes/interview-3?t=30#q-why-the-harbour',
    'article /articles/sea',
    'answer /episodes/interview-2?t=20#q-what-else',
    'passage /episodes/interview-1?t=0',
  ]);
  expect(results.counts).toEqual({ episode: 2, guest: 1, answer: 2, article: 1, passage: 1 });
  expect(marked(results.hits[0]?.title)).toBe('From [harbour] to [harbour]');
  expect(marked(results.hits[1]?.guests[0]?.segments)).toBe('Mia [Harbour]');
  expect(marked(results.hits[5]?.excerpt)).toBe('The [harbour] at night');
});

test('what has the query word for word comes first, then the newest, and in one interview what comes first', async ({
  db,
}) => {
  const { save } = await openDesk(db);
  const one = answer('One?', '- a slow train, northern line', 10);
  const two = answer('Two?', '- the northern slow train', 20);
  await save(1, { answers: [one, two] });
  await save(2, { answers: [one, answer('Three?', '- slow northern train', 30)] });
  expect(await found(db, 'train northern slow')).toEqual([
    'answer /episodes/interview-2?t=10#q-one',
    'answer /episodes/interview-2?t=30#q-three',
    'answer /episodes/interview-1?t=10#q-one',
    'answer /episodes/interview-1?t=20#q-two',
  ]);
  expect(await found(db, 'slow train')).toEqual([
    'answer /episodes/interview-2?t=10#q-one',
    'answer /episodes/interview-1?t=10#q-one',
    'answer /episodes/interview-1?t=20#q-two',
    'answer /episodes/interview-2?t=30#q-three',
  ]);
  // The word itself before words that go on.
  await save(3, { title: 'Trains' });
  await save(4, { title: 'Train' });
  await save(5, { title: 'Trainspotting' });
  expect((await found(db, 'train')).slice(0, 3)).toEqual([4, 5, 3].map((n) => `episode /episodes/interview-${n}`));
});

test('a transcript opens at the second of the words, and phrases go across its cues', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, { title: 'On boats' });
  await transcribe(id, ['First there was', 'nothing at all, and then', 'the lantern went', 'out for good.']);
  const { hits } = await find(db, 'lantern');
  expect(hits.map(({ href, second }) => [href, second])).toEqual([['/episodes/interview-1?t=10', 10]]);
  expect(marked(hits[0]?.excerpt)).toBe('First there was nothing at all, and then the [lantern] went out for good.');
  expect(await found(db, '"the lantern went out for good"')).toEqual(['passage /episodes/interview-1?t=10']);
});

test('an answer is found by its words together with its guest, and not by its guest alone', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const guests = [{ name: 'Glyph Lefkowitz', headline: '' }];
  const { id } = await save(1, { guests, answers: [answer('Which music?', '- Only fugues', 60)] });
  await transcribe(id, ['So I said that fugues are fine.']);
  await save(2, { answers: [answer('Which music?', '- Only fugues', 60)] });
  expect(await found(db, 'lefkowitz fugues')).toEqual([
    'answer /episodes/interview-1?t=60#q-which-music',
    'passage /episodes/interview-1?t=0',
  ]);
  expect(await found(db, 'lefkowitz')).toEqual(['episode /episodes/interview-1', 'guest /guests/glyph-lefkowitz']);
});

test('quotation marks hold words together, the last word may go on, and case and accents are all one', async ({
  db,
}) => {
  const { save } = await openDesk(db);
  await save(1, { title: 'A painful lesson' });
  await save(2, { title: 'The lesson was painful' });
  await save(3, { title: 'Señor Łukasz’s C++' });
  expect(await found(db, '"painful lesson"')).toEqual(['episode /episodes/interview-1']);
  expect(await found(db, 'PAINFUL less')).toEqual(['episode /episodes/interview-2', 'episode /episodes/interview-1']);
  expect((await find(db, 'pain lesson')).partial).toBe(true);
  for (const text of ['senor', 'SEÑOR', 'lukasz', 'Łukasz', 'c++', 'lukasz’s']) {
    expect([text, await found(db, text)]).toEqual([text, ['episode /episodes/interview-3']]);
  }
});

test('a mistyped name is put right, with the rest of the query as it was', async ({ db }) => {
  const { save } = await openDesk(db);
  await save(1, { title: 'On engines', guests: [{ name: 'Glyph Lefkowitz', headline: '' }] });
  const results = await find(db, 'glyph "Lefkowtiz"');
  expect(results.corrected).toBe('glyph "Lefkowitz"');
  expect(results.hits.map(({ kind }) => kind)).toEqual(['episode', 'guest']);
  expect(marked(results.hits[1]?.title)).toBe('[Glyph] [Lefkowitz]');
  expect((await find(db, 'lefkowitz')).corrected).toBeNull();
});

test('where nothing has all words, what has some is shown as that; where nothing has any, nothing', async ({ db }) => {
  const { save } = await openDesk(db);
  await save(1, { title: 'Winter gardens' });
  const some = await find(db, '"winter gardens" zzzz');
  expect([some.partial, some.total, some.corrected]).toEqual([true, 1, null]);
  expect(marked(some.hits[0]?.title)).toBe('[Winter] [gardens]');
  expect(await find(db, 'zzzz')).toMatchObject({ partial: false, total: 0, hits: [], counts: {}, pageCount: 1 });
  expect(await find(db, '')).toMatchObject({ total: 0, hits: [] });
});

test('results by kind, by guest and page by page', async ({ db }) => {
  const { save } = await openDesk(db);
  for (let n = 1; n <= 5; n++) await save(n, { title: `Rivers ${n}`, answers: [answer('Why?', '- rivers', 5)] });
  expect(await found(db, 'rivers', { kind: 'answer' })).toHaveLength(5);
  expect(await find(db, 'rivers', { kind: 'answer' })).toMatchObject({ total: 5, counts: { episode: 5, answer: 5 } });
  const ofGuest = await find(db, 'rivers', { guestSlug: 'guest-3' });
  expect(ofGuest.guest).toEqual({ slug: 'guest-3', name: 'Guest 3' });
  expect(ofGuest.hits.map(({ href }) => href)).toEqual(['/episodes/interview-3', '/episodes/interview-3?t=5#q-why']);
  expect(await find(db, 'rivers', { guestSlug: 'nobody' })).toMatchObject({ guest: null, total: 10 });
  const pages = [];
  for (const page of [1, 2, 3, 4, 99]) pages.push(await find(db, 'rivers', { page, size: 4 }));
  expect(pages.map(({ page, pageCount, hits }) => [page, pageCount, hits.length])).toEqual([
    [1, 3, 4],
    [2, 3, 4],
    [3, 3, 2],
    [3, 3, 2],
    [3, 3, 2],
  ]);
  expect(new Set(pages.slice(0, 3).flatMap(({ hits }) => hits.map(({ href }) => href))).size).toBe(10);
});

test('no query is an error', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, { title: 'NOT NEAR AND OR', answers: [answer('Null?', '- \u{1f600} emoji', 1)] });
  await transcribe(id, ['日本語の字幕', 'וגם עברית']);
  const hostile = [
    '"',
    '""',
    '"a',
    'a"b"c',
    '*',
    '**',
    'a*',
    '(',
    ')',
    'a AND',
    'NOT',
    'NEAR(a b)',
    'title:x',
    '{title}: x',
    '^a',
    '-a',
    '+a',
    "'",
    "'' OR 1=1 --",
    '\\',
    '\\\\',
    "'a':*",
    'a & b | !c',
    'a <-> b',
    '<->',
    ':*',
    '\0',
    'a\0b',
    '%',
    '%00',
    '\ud800',
    '\udfff x',
    '\ufffe\uffff',
    '\u202e rtl',
    '\uE0001',
    '\uE0001 a',
    '日本',
    'עברית',
    '👩‍👩‍👧',
    'a'.repeat(10_000),
    'a b '.repeat(2_500),
    '"'.repeat(10_000),
    '\u0301'.repeat(5_000),
    'ﷺ'.repeat(3_000),
    '½',
    'a:1',
    ':1',
    'x'.repeat(59) + '😀'.repeat(30),
  ];
  for (const text of hostile) {
    const { hits, total } = await find(db, text);
    expect([text.slice(0, 20), hits.length <= total]).toEqual([text.slice(0, 20), true]);
  }
  expect(await found(db, '日本')).toEqual(['passage /episodes/interview-1?t=0']);
  expect(await found(db, 'עברית')).toEqual(['passage /episodes/interview-1?t=5']);
  expect(await found(db, 'not near')).toEqual(['episode /episodes/interview-1']);
});
