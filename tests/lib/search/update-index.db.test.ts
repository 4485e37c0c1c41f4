import { expect } from 'vitest';
import { type Db, databaseKind } from '@/lib/db/client';
import { rebuildIndex } from '@/lib/search/rebuild-index';
import { search } from '@/lib/search/search';
import { suggestForPath } from '@/lib/search/suggest-for-path';
import { updateIndex } from '@/lib/search/update-index';
import { readVocabulary } from '@/lib/search/vocabulary';
import { answer, NOW, openDesk } from '../../factories/searchable';
import { test } from '../../fixtures/database';

const find = (db: Db, text: string) => search(db, { text, kind: null, guestSlug: null, page: 1, size: 50 });

const found = async (db: Db, text: string) => (await find(db, text)).hits.map(({ kind, href }) => `${kind} ${href}`);

const WHOLE = [
  'episode /episodes/interview-1',
  'guest /guests/ada-quicksilver',
  'answer /episodes/interview-1?t=30#q-quicksilver',
  'passage /episodes/interview-1?t=0',
];

const content = {
  title: 'Quicksilver',
  guests: [{ name: 'Ada Quicksilver', headline: '' }],
  answers: [answer('Quicksilver?', '- Yes', 30, 'quicksilver')],
};

test('an interview is found from its publication to its withdrawal, and so is all that belongs to it', async ({
  db,
}) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, content, { status: 'draft' });
  await transcribe(id, ['Quicksilver runs away.']);
  expect(await found(db, 'quicksilver')).toEqual([]);
  for (const [i, hidden] of (['draft', 'removed'] as const).entries()) {
    await save(1, content, { id, revision: 1 + 2 * i, status: 'published' });
    expect(await found(db, 'quicksilver')).toEqual(WHOLE);
    await save(1, content, { id, revision: 2 + 2 * i, status: hidden });
    expect(await found(db, 'quicksilver')).toEqual([]);
  }
});

test('no word of a draft is ever suggested, neither for a mistyped one nor for an address', async ({ db }) => {
  const { save } = await openDesk(db);
  await save(2, { title: 'Something else' });
  const { id } = await save(1, content, { status: 'draft' });
  expect(await find(db, 'quicksliver')).toMatchObject({ corrected: null, total: 0 });
  expect(await suggestForPath(db, '/post/12/ada-quicksilver')).toEqual([]);
  await save(1, content, { id, revision: 1 });
  expect((await find(db, 'quicksliver')).corrected).toBe('Quicksilver');
  expect((await suggestForPath(db, '/post/12/ada-quicksilver'))[0]?.href).toBe('/episodes/interview-1');
  await save(1, content, { id, revision: 2, status: 'draft' });
  expect(await find(db, 'quicksliver')).toMatchObject({ corrected: null, total: 0 });
  expect([...(await readVocabulary(db)).keys()]).not.toContain('quicksilver');
  expect(
    await db.searchDocument.count({
      where: { OR: [{ title: { contains: 'uick' } }, { guests: { contains: 'uick' } }] },
    }),
  ).toBe(0);
});

test('an edit shows at once: new words are found, and those that went are not', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, content);
  await transcribe(id, ['Quicksilver runs away.']);
  expect(await found(db, 'quicksilver')).toHaveLength(4);
  const changed = { ...content, title: 'Mercury', answers: [answer('Mercury?', '- Yes', 30, 'quicksilver')] };
  await save(1, { ...changed, guests: [{ name: 'Bea Mercury', headline: '' }] }, { id, revision: 1 });
  await transcribe(id, ['Mercury runs away.']);
  expect(await found(db, 'quicksilver')).toEqual([]);
  expect(await found(db, 'mercury')).toHaveLength(4);
});

test('whatever table is changed by whomever, the next search knows', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, content);
  await transcribe(id, ['Quicksilver runs away.']);
  const series = await db.series.findFirstOrThrow();
  const one = { id: 50, name: 'Topaz', slug: 'topaz', foldedName: 'topaz' };
  const q = { seriesId: series.id, slug: 'standing', text: 'Standing where?', label: 'Place', position: 0 };
  const count = async (text: string) => (await find(db, text)).total;
  const expectAfter = async (change: () => PromiseLike<unknown>, text: string, expected: number) => {
    await change();
    expect([text, await count(text)]).toEqual([text, expected]);
  };
  await expectAfter(() => db.episode.update({ where: { id }, data: { introduction: 'Amber' } }), 'amber', 1);
  await expectAfter(() => db.guest.updateMany({ data: { biography: 'Beryl', name: 'Ada Opal' } }), 'opal beryl', 1);
  // The guest's name is what the answer and the passage are found by, too.
  await expectAfter(() => db.$queryRaw`SELECT 1`, 'opal yes', 1);
  await expectAfter(() => db.$queryRaw`SELECT 1`, 'opal runs', 1);
  await expectAfter(() => db.answer.updateMany({ data: { body: '- Coral' } }), 'coral', 1);
  await expectAfter(
    () =>
      db.recommendedLink.create({ data: { episodeId: id, position: 0, label: 'Garnet', url: 'https://example.org' } }),
    'garnet',
    1,
  );
  await expectAfter(() => db.topic.create({ data: one }), 'topaz', 0);
  await expectAfter(() => db.episodeTopic.create({ data: { episodeId: id, topicId: 50, position: 0 } }), 'topaz', 1);
  await expectAfter(() => db.topic.update({ where: { id: 50 }, data: { name: 'Zircon' } }), 'zircon', 1);
  // A question is found once somebody has answered it.
  await expectAfter(() => db.question.create({ data: q }), 'standing', 0);
  const { id: questionId } = await db.question.findFirstOrThrow();
  await expectAfter(() => db.answer.updateMany({ data: { questionId, wording: null } }), 'standing', 2);
  await expectAfter(
    () => db.question.update({ where: { id: questionId }, data: { text: 'Sitting where?' } }),
    'sitting',
    2,
  );
  await expectAfter(() => db.answer.updateMany({ data: { questionId: null, wording: 'Lying?' } }), 'sitting', 0);
  await expectAfter(
    () => db.article.create({ data: { kind: 'page', slug: 'about', title: 'Jade', status: 'published' } }),
    'jade',
    1,
  );
  expect(await found(db, 'jade')).toEqual(['article /about']);
  const article = await db.article.findFirstOrThrow();
  await expectAfter(
    () => db.articleTopic.create({ data: { articleId: article.id, topicId: 50, position: 0 } }),
    'zircon',
    2,
  );
  await expectAfter(() => db.article.updateMany({ data: { status: 'draft' } }), 'jade', 0);
  await expectAfter(() => db.transcript.deleteMany(), 'runs', 0);
  await expectAfter(() => db.episode.delete({ where: { id } }), 'opal', 0);
  expect(await db.searchDocument.count()).toBe(0);
  expect(await db.$queryRaw`SELECT count(*) AS n FROM search_index`).toMatchObject([{ n: 0n }]);
});

test('what was changed many times is indexed once, and so is what was changed with something else', async ({ db }) => {
  const { save } = await openDesk(db);
  const { id } = await save(1, content);
  await save(2, content);
  await updateIndex(db);
  for (const title of ['Amber', 'Beryl', 'Coral']) await db.episode.update({ where: { id }, data: { title } });
  // The interview, and its guest after it.
  expect(await updateIndex(db)).toBe(2);
  for (const name of ['Ada Opal', 'Ada Jade']) await db.guest.updateMany({ data: { name } });
  await db.episode.update({ where: { id }, data: { title: 'Garnet' } });
  // The guest, both interviews, of which one changed itself, and the guest after them.
  expect(await updateIndex(db)).toBe(4);
  expect(await found(db, 'garnet jade')).toContain('episode /episodes/interview-1');
});

test('a change that is rolled back was none', async ({ db }) => {
  const { save } = await openDesk(db);
  const { id } = await save(1, content);
  await updateIndex(db);
  const failing = db.$transaction(async (tx) => {
    await tx.episode.update({ where: { id }, data: { title: 'Amber' } });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await db.searchChange.count()).toBe(0);
  expect(await found(db, 'amber')).toEqual([]);
});

test('many searches at once after an edit find it, each of them', async ({ db }) => {
  const { save } = await openDesk(db);
  for (let n = 1; n <= 12; n++)
    await save(n, { title: `Quicksilver ${n}`, guests: [{ name: `Guest ${n}`, headline: '' }] });
  const totals = await Promise.all(Array.from({ length: 10 }, async () => (await find(db, 'quicksilver')).total));
  expect(totals).toEqual(Array.from({ length: 10 }, () => 12));
  expect(await db.searchChange.count()).toBe(0);
});

test('the index is made anew from what there is, and says how much', async ({ db }) => {
  const { save, transcribe } = await openDesk(db);
  const { id } = await save(1, content);
  await transcribe(id, ['Quicksilver runs away.']);
  await save(2, {}, { status: 'draft' });
  await db.article.create({ data: { slug: 'a', title: 'Ores', status: 'published', publishedAt: NOW } });
  await updateIndex(db);
  const before = await db.searchDocument.findMany({ orderBy: { id: 'asc' } });
  await db.searchDocument.deleteMany();
  expect(await rebuildIndex(db)).toEqual({ episode: 1, guest: 1, question: 0, article: 1, answer: 1, passage: 1 });
  expect(await db.searchDocument.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  expect(await found(db, 'quicksilver')).toEqual(WHOLE);
});

// A migration that redefines a table of SQLite drops its triggers, and has to make them again.
test('every table that is searched has its triggers', async ({ db }) => {
  const rows =
    databaseKind(db) === 'sqlite'
      ? await db.$queryRaw<
          { name: string }[]
        >`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search%'`
      : await db.$queryRaw<{ name: string }[]>`SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE 'search%'`;
  const sources = [
    'answer_episode_id',
    'answer_question_id',
    'article_id',
    'article_topic_article_id',
    'episode_guest_episode_id',
    'episode_guest_guest_id',
    'episode_id',
    'episode_topic_episode_id',
    'guest_id',
    'question_id',
    'recommended_link_episode_id',
    'topic_id',
    'transcript_episode_id',
  ];
  const events = (source: string) => (source === 'topic_id' ? ['update'] : ['delete', 'insert', 'update']);
  const expected = sources.flatMap((source) =>
    databaseKind(db) === 'sqlite' ? events(source).map((event) => `search_${source}_${event}`) : [`search_${source}`],
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(expected.sort());
});
