import { expect } from 'vitest';
import { restoreArticle } from '@/lib/articles/restore-article';
import { saveArticle } from '@/lib/articles/save-article';
import type { Db } from '@/lib/db/client';
import type { EpisodeContent } from '@/lib/episodes/episode-content';
import { listEpisodeFields, parseEpisodeRevision } from '@/lib/episodes/episode-revision';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { restoreEpisode } from '@/lib/episodes/restore-episode';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { restoreGuest } from '@/lib/guests/restore-guest';
import { saveGuest } from '@/lib/guests/save-guest';
import { compareFields } from '@/lib/revisions/compare-fields';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { asOwner, createEditor } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

async function save(db: Db, id: number | null, revision: number, content: EpisodeContent, editorId: string, hour = 9) {
  const result = await saveEpisode(db, { id, revision, status: 'draft', content, editor: asOwner(editorId) }, at(hour));
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
}

const listed = async (db: Db, subject: 'episode' | 'article' | 'guest', subjectId: number) =>
  (await listRevisions(db, { subject, subjectId }, { page: 1, size: 20 })).items;

const titleOf = (content: unknown) => parseEpisodeRevision(content).content.title;

test('every save is kept with who and when, the latest first, and what it changed can be told', async ({ db }) => {
  const [ada, grace] = [await createEditor(db, 'Ada'), await createEditor(db, 'Grace')];
  const first = episodeContent({ title: 'First' });
  const { id, anchors } = await save(db, null, 0, first, ada, 9);
  const answers = first.answers.map((answer, i) => ({
    ...answer,
    anchor: anchors[i] ?? null,
    body: '- They multiply up',
  }));
  await save(db, id, 1, { ...first, title: 'Second', answers }, grace, 10);
  const revisions = await listed(db, 'episode', id);
  expect(revisions.map(({ revision: { number, by, at: when, kind } }) => [number, by, when, kind])).toEqual([
    [2, 'Grace', at(10), 'saved'],
    [1, 'Ada', at(9), 'saved'],
  ]);
  const fields = revisions.map(({ revision }) => listEpisodeFields(parseEpisodeRevision(revision.content)));
  const changes = compareFields(fields[1] ?? [], fields[0] ?? []);
  expect(changes.map(({ label, kind }) => [label, kind])).toEqual([
    ['Title', 'changed'],
    [first.answers[0]?.wording, 'changed'],
  ]);
});

test('what stands in the database from before there were revisions is kept before it is overwritten', async ({
  db,
}) => {
  const ada = await createEditor(db);
  const { id } = await save(db, null, 0, episodeContent({ title: 'From an older version' }), ada, 9);
  await db.revision.deleteMany();
  await save(db, id, 1, episodeContent({ title: 'New' }), ada, 10);
  const revisions = await listed(db, 'episode', id);
  expect(revisions.map(({ revision }) => [titleOf(revision.content), revision.at])).toEqual([
    ['New', at(10)],
    ['From an older version', at(9)],
  ]);
});

test('a save that is refused leaves no revision', async ({ db }) => {
  const ada = await createEditor(db);
  const { id } = await save(db, null, 0, episodeContent(), ada);
  const stale = { id, revision: 7, status: 'draft' as const, content: episodeContent(), editor: asOwner(ada) };
  expect(await saveEpisode(db, stale, at(10))).toMatchObject({ ok: false, reason: 'conflict' });
  expect(await listed(db, 'episode', id)).toHaveLength(1);
});

test('an earlier revision is put back as a save of its own; status stays, and a stale restore is refused', async ({
  db,
}) => {
  const ada = await createEditor(db);
  const { id } = await save(db, null, 0, episodeContent({ title: 'First', slug: 'first' }), ada);
  const second = episodeContent({ title: 'Second', answers: [] });
  await saveEpisode(db, { id, revision: 1, status: 'published', content: second, editor: asOwner(ada) }, at(10));
  expect(await restoreEpisode(db, { id, number: 1, revision: 1, editor: asOwner(ada) }, at(11))).toMatchObject({
    reason: 'conflict',
  });
  expect(await restoreEpisode(db, { id, number: 1, revision: 2, editor: asOwner(ada) }, at(11))).toMatchObject({
    ok: true,
  });
  expect(await getEpisodeForEditing(db, id)).toMatchObject({
    status: 'published',
    revision: 3,
    content: { title: 'First', slug: 'first', answers: [{ wording: 'Why numbers?' }] },
  });
  expect((await listed(db, 'episode', id)).map(({ revision }) => revision.kind)).toEqual([
    'restored',
    'saved',
    'saved',
  ]);
  // Its old address leads on, as after any save.
  const moved = await db.redirect.findUnique({ where: { path: '/episodes/ada-lovelace' } });
  expect(moved).toMatchObject({ target: '/episodes/first' });
  expect(await restoreEpisode(db, { id, number: 99, revision: 3, editor: asOwner(ada) }, at(12))).toMatchObject({
    reason: 'gone',
  });
});

test('an answer to a standing question that is no more is put back in the words of then', async ({ db }) => {
  const ada = await createEditor(db);
  const series = await db.series.create({ data: { title: 'S', description: '', host: '' } });
  const question = await db.question.create({
    data: { seriesId: series.id, slug: 'why', text: 'Why, then?', label: 'Why', position: 0 },
  });
  const answer = {
    anchor: null,
    questionId: question.id,
    wording: null,
    body: '- So',
    startSeconds: 5,
    notAsked: true,
  };
  const { id } = await save(db, null, 0, episodeContent({ answers: [answer] }), ada);
  await save(db, id, 1, episodeContent({ answers: [] }), ada);
  await db.question.delete({ where: { id: question.id } });
  expect(await restoreEpisode(db, { id, number: 1, revision: 2, editor: asOwner(ada) }, at(11))).toMatchObject({
    ok: true,
  });
  expect((await getEpisodeForEditing(db, id))?.content.answers).toEqual([
    { ...answer, anchor: 'why', questionId: null, wording: 'Why, then?' },
  ]);
});

test('articles have revisions, and so have guests, whatever changed them', async ({ db }) => {
  const ada = await createEditor(db);
  const article = { kind: 'article', slug: 'a', title: 'One', summary: '', body: 'x', topics: [] } as const;
  const saveOf = { id: null, revision: 0, status: 'draft', editor: asOwner(ada) } as const;
  const first = await saveArticle(db, { ...saveOf, content: { ...article, topics: [] } }, at(9));
  const id = first.ok ? first.id : 0;
  await saveArticle(db, { ...saveOf, id, revision: 1, content: { ...article, topics: [], title: 'Two' } }, at(10));
  expect(await restoreArticle(db, { id, number: 1, revision: 2, editor: asOwner(ada) }, at(11))).toMatchObject({
    ok: true,
  });
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ title: 'One', revision: 3 });
  expect((await listed(db, 'article', id)).map(({ revision }) => revision.kind)).toEqual([
    'restored',
    'saved',
    'saved',
  ]);

  await save(db, null, 0, episodeContent(), ada);
  const guest = await db.guest.findFirstOrThrow();
  const opened = await getGuestForEditing(db, guest.id);
  const content = { name: guest.name, headline: 'Changed', biography: '', links: [] };
  const saved = await saveGuest(db, { id: guest.id, revision: opened?.revision ?? '', content, editorId: ada }, at(12));
  expect((await listed(db, 'guest', guest.id)).map(({ revision }) => [revision.number, revision.by])).toEqual([
    [2, 'Ada'],
    [1, null],
  ]);
  const revision = saved.ok ? saved.revision : '';
  expect(await restoreGuest(db, { id: guest.id, number: 1, revision, editorId: ada }, at(13))).toMatchObject({
    ok: true,
  });
  expect((await getGuestForEditing(db, guest.id))?.content.headline).toBe(guest.headline);
});
