import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import type { EpisodeContent } from '@/lib/episodes/episode-content';
import { getEpisodeBySlug } from '@/lib/episodes/get-episode-by-slug';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { type SaveEpisode, saveEpisode } from '@/lib/episodes/save-episode';
import { getContentVersion } from '@/lib/site/content-version';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const monday = new Date('2026-11-23T12:00:00Z');
const tuesday = new Date('2026-11-24T12:00:00Z');

/** Saves with everything a test does not speak of, and fails the test where that is refused. */
async function save(db: Db, overrides: Partial<SaveEpisode> = {}, now = monday) {
  const editor = overrides.editor ?? (await createAsker(db));
  const input = { id: null, revision: 0, status: 'draft', content: episodeContent(), editor, ...overrides } as const;
  const result = await saveEpisode(db, input, now);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
}

async function refused(db: Db, overrides: Partial<SaveEpisode>, now = monday) {
  const editor = overrides.editor ?? (await createAsker(db));
  return saveEpisode(
    db,
    { id: null, revision: 0, status: 'draft', content: episodeContent(), editor, ...overrides },
    now,
  );
}

const withAnswers = (answers: Partial<EpisodeContent['answers'][number]>[]): EpisodeContent =>
  episodeContent({
    answers: answers.map((answer) => ({
      anchor: null,
      questionId: null,
      wording: null,
      body: '',
      startSeconds: null,
      ...answer,
    })),
  });

test('what is saved is what is edited again, in its order', async ({ db }) => {
  const content = episodeContent({
    guests: [
      { name: 'Ada Lovelace', headline: 'Mathematician' },
      { name: 'Charles Babbage', headline: '' },
    ],
    recommendedLinks: [
      { label: 'B', url: 'https://example.org/b' },
      { label: 'A', url: 'https://example.org/a' },
    ],
  });
  const { id, anchors } = await save(db, { content, editor: await createAsker(db, 'Grace') });
  expect(await getEpisodeForEditing(db, id)).toMatchObject({
    revision: 1,
    status: 'draft',
    publishedAt: null,
    updatedAt: monday,
    updatedBy: 'Grace',
    content: { ...content, answers: [{ ...content.answers[0], anchor: anchors[0] }] },
  });
});

test('script, zero-width and right-to-left text and a long answer are kept as they are', async ({ db }) => {
  const title = '<script>alert(1)</script> \u202eevil\u202c zero\u200bwidth שלום';
  const body = `- ${'é'.repeat(49_000)}`;
  const { id } = await save(db, { content: episodeContent({ ...withAnswers([{ wording: 'Why?', body }]), title }) });
  expect((await getEpisodeForEditing(db, id))?.content).toMatchObject({ title, answers: [{ body }] });
});

test('a draft is for editors alone; publishing shows it, and taking it back hides it', async ({ db }) => {
  const draft = await save(db);
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toBeNull();
  const published = await save(db, { id: draft.id, revision: draft.revision, status: 'published' });
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toMatchObject({ publishedAt: monday });
  await save(db, { id: draft.id, revision: published.revision, status: 'draft' });
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toBeNull();
});

test('an episode keeps the time of its first publication', async ({ db }) => {
  const first = await save(db, { status: 'published' }, monday);
  const draft = await save(db, { id: first.id, revision: 1, status: 'draft' }, monday);
  await save(db, { id: first.id, revision: draft.revision, status: 'published' }, tuesday);
  expect(await getEpisodeForEditing(db, first.id)).toMatchObject({ publishedAt: monday, updatedAt: tuesday });
});

test('what readers could not use is not published, and can be a draft', async ({ db }) => {
  const content = episodeContent({ youtubeId: '', guests: [] });
  expect(await refused(db, { content, status: 'published' })).toEqual({
    ok: false,
    reason: 'incomplete',
    missing: ['video', 'guest'],
  });
  await save(db, { content, status: 'draft' });
});

test('every save says that content changed', async ({ db }) => {
  const before = await getContentVersion(db);
  await save(db);
  expect(await getContentVersion(db)).not.toBe(before);
});

test('a number, slug or post ID that another episode has is refused, each by name', async ({ db }) => {
  const { id } = await save(db);
  const by = { id, number: 1, title: 'Ada Lovelace on engines' };
  expect(await refused(db, {})).toEqual({
    ok: false,
    reason: 'taken',
    fields: [
      { field: 'number', by },
      { field: 'slug', by },
      { field: 'postId', by },
    ],
  });
  const other = { number: 2, slug: 'other', postId: 'other' };
  const { id: second } = await save(db, { content: episodeContent(other) });
  expect(
    await refused(db, { id: second, revision: 1, content: episodeContent({ ...other, slug: 'ada-lovelace' }) }),
  ).toEqual({ ok: false, reason: 'taken', fields: [{ field: 'slug', by }] });
});

test('of editors who take one number at once, one gets it and the rest are told', async ({ db }) => {
  const editor = await createAsker(db);
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      saveEpisode(
        db,
        {
          id: null,
          revision: 0,
          status: 'draft',
          content: episodeContent({ slug: `episode-${i}`, postId: `post ${i}` }),
          editor,
        },
        monday,
      ),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.reason === 'taken')).toHaveLength(7);
  expect(await db.episode.count()).toBe(1);
});

test('the second of two editors is told who saved when, and overwrites only knowingly', async ({ db }) => {
  const { id } = await save(db);
  const grace = await createAsker(db, 'Grace');
  await save(db, { id, revision: 1, editor: grace, content: episodeContent({ title: "Grace's" }) }, tuesday);
  const stale = { id, revision: 1, content: episodeContent({ title: "Ada's" }) };
  expect(await refused(db, stale)).toEqual({
    ok: false,
    reason: 'conflict',
    savedBy: 'Grace',
    savedAt: tuesday,
    revision: 2,
  });
  expect((await getEpisodeForEditing(db, id))?.content.title).toBe("Grace's");
  await save(db, { ...stale, revision: 2 });
  expect((await getEpisodeForEditing(db, id))?.content.title).toBe("Ada's");
});

test('of saves that name one revision at once, one goes through', async ({ db }) => {
  const { id } = await save(db);
  const editor = await createAsker(db);
  const results = await Promise.all(
    Array.from({ length: 6 }, () =>
      saveEpisode(db, { id, revision: 1, status: 'draft', content: episodeContent(), editor }, monday),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await getEpisodeForEditing(db, id)).toMatchObject({ revision: 2 });
});

test('saving an episode that is gone says so', async ({ db }) => {
  expect(await refused(db, { id: 4_711, revision: 1 })).toEqual({ ok: false, reason: 'gone' });
});

test('a question that does not exist is refused, and nothing of the save remains', async ({ db }) => {
  const content = withAnswers([{ questionId: 4_711 }]);
  expect(await refused(db, { content })).toEqual({ ok: false, reason: 'unknown-question' });
  expect(await db.episode.count()).toBe(0);
});

test('an answer keeps its anchor through edits, moves and new neighbours', async ({ db }) => {
  const { id, anchors } = await save(db, { content: withAnswers([{ wording: 'Why numbers?' }, { wording: 'How?' }]) });
  expect(anchors).toEqual(['why-numbers', 'how']);
  const rows = await db.answer.findMany({ where: { episodeId: id } });
  const again = await save(db, {
    id,
    revision: 1,
    content: withAnswers([
      { wording: 'How?' },
      { anchor: 'how', wording: 'How, exactly?', body: '- Slowly' },
      { anchor: 'why-numbers', wording: 'Why not numbers?' },
    ]),
  });
  expect(again.anchors).toEqual(['how-2', 'how', 'why-numbers']);
  const how = await db.answer.findFirst({ where: { episodeId: id, anchor: 'how' } });
  expect(how).toMatchObject({ position: 1, body: '- Slowly', id: rows.find(({ anchor }) => anchor === 'how')?.id });
});

test('an answer that is taken out is gone, and readers do not see one that is laid out and blank', async ({ db }) => {
  const first = await save(db, {
    status: 'published',
    content: withAnswers([
      { wording: 'Why?', body: '- So' },
      { wording: 'When?', body: '' },
      { wording: 'Where?', startSeconds: 0 },
    ]),
  });
  const shown = async () => (await getEpisodeBySlug(db, 'ada-lovelace'))?.answers.map(({ anchor }) => anchor);
  expect(await shown()).toEqual(['why', 'where']);
  await save(db, {
    id: first.id,
    revision: 1,
    status: 'published',
    content: withAnswers([{ anchor: 'where', wording: 'Where?', startSeconds: 0 }]),
  });
  expect(await shown()).toEqual(['where']);
  expect(await db.answer.count()).toBe(1);
});

test('a guest returns under one name however it is written, and a headline left out stays', async ({ db }) => {
  await save(db);
  await save(db, {
    content: episodeContent({
      number: 2,
      slug: 'two',
      postId: 'two',
      guests: [{ name: ' ADA  lovelace', headline: '' }],
    }),
  });
  expect(await db.guest.findMany()).toMatchObject([{ name: 'Ada Lovelace', headline: 'The first programmer' }]);
  expect(await db.episodeGuest.count()).toBe(2);
});

test("a guest's name that is put right leaves nobody behind", async ({ db }) => {
  const { id } = await save(db, { content: episodeContent({ guests: [{ name: 'Adda Lovelace', headline: '' }] }) });
  await save(db, { id, revision: 1, content: episodeContent({ guests: [{ name: 'ada lovelace', headline: '' }] }) });
  await save(db, { id, revision: 2, content: episodeContent({ guests: [{ name: 'Ada Lovelace', headline: '' }] }) });
  expect(await db.guest.findMany()).toMatchObject([{ name: 'Ada Lovelace', slug: 'ada-lovelace' }]);
});

test('two guests whose names make one slug are told apart', async ({ db }) => {
  const guests = [
    { name: 'Ada L.', headline: '' },
    { name: 'Ada-L', headline: '' },
    { name: '!!!', headline: '' },
  ];
  await save(db, { content: episodeContent({ guests }) });
  const slugs = await db.guest.findMany({ orderBy: { id: 'asc' }, select: { slug: true } });
  expect(slugs.map(({ slug }) => slug)).toEqual(['ada-l', 'ada-l-2', 'guest']);
});

test('topics are one however they are written, keep their order, and are gone with their last episode', async ({
  db,
}) => {
  const { id } = await save(db, { content: episodeContent({ topics: ['Compilers', 'Test Driving'] }) });
  await save(db, { content: episodeContent({ number: 2, slug: 'two', postId: 'two', topics: ['test  driving'] }) });
  expect(await db.topic.findMany({ orderBy: { id: 'asc' }, select: { slug: true, name: true } })).toEqual([
    { slug: 'compilers', name: 'Compilers' },
    { slug: 'test-driving', name: 'Test Driving' },
  ]);
  await save(db, { id, revision: 1, content: episodeContent({ topics: ['Test Driving', 'C++', 'C'] }) });
  expect((await getEpisodeForEditing(db, id))?.content.topics).toEqual(['Test Driving', 'C++', 'C']);
  const slugs = await db.topic.findMany({ orderBy: { id: 'asc' }, select: { slug: true } });
  expect(slugs.map(({ slug }) => slug)).toEqual(['test-driving', 'c', 'c-2']);
});

test('an episode that was removed is nowhere to be read, and can be published again with its old date', async ({
  db,
}) => {
  const { id } = await save(db, { status: 'published' });
  await save(db, { id, revision: 1, status: 'removed' }, tuesday);
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toBeNull();
  expect(await getEpisodeForEditing(db, id)).toMatchObject({ status: 'removed', publishedAt: monday });
  await save(db, { id, revision: 2, status: 'published' }, tuesday);
  expect(await getEpisodeBySlug(db, 'ada-lovelace')).toMatchObject({ publishedAt: monday });
});
