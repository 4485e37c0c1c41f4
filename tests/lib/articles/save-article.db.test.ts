import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { getArticleBySlug } from '@/lib/articles/get-article-by-slug';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import { listArticlesPage } from '@/lib/articles/list-articles-page';
import { isReservedSlug } from '@/lib/articles/reserved-slugs';
import { type SaveArticle, saveArticle } from '@/lib/articles/save-article';
import type { Db } from '@/lib/db/client';
import { getContentVersion } from '@/lib/site/content-version';
import { getNavigation } from '@/lib/site/get-navigation';
import { createAsker } from '../../factories/editor';
import { test } from '../../fixtures/database';

const monday = new Date('2026-11-23T12:00:00Z');
const tuesday = new Date('2026-11-24T12:00:00Z');

type Overrides = Partial<Omit<SaveArticle, 'content'>> & { content?: Partial<SaveArticle['content']> };

async function save(db: Db, { content, ...overrides }: Overrides = {}, now = monday) {
  const editor = overrides.editor ?? (await createAsker(db));
  const written: SaveArticle['content'] = {
    kind: 'article',
    slug: 'on-tides',
    title: 'On tides',
    summary: '',
    body: 'Text.',
    topics: [],
  };
  return saveArticle(
    db,
    { id: null, revision: 0, status: 'published', editor, ...overrides, content: { ...written, ...content } },
    now,
  );
}

async function saved(db: Db, overrides: Overrides = {}, now = monday) {
  const result = await save(db, overrides, now);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
}

test('an article is read once it is published, keeps its date, and is nowhere once it is removed', async ({ db }) => {
  const version = await getContentVersion(db);
  const { id } = await saved(db, { status: 'draft', content: { topics: ['Tides', 'Work'] } });
  expect(await getContentVersion(db)).not.toBe(version);
  expect(await getArticleBySlug(db, 'article', 'on-tides')).toBeNull();
  await saved(db, { id, revision: 1, content: { topics: ['Work', 'Tides'] } }, monday);
  await saved(db, { id, revision: 2, content: { title: 'On the tides', topics: ['Work', 'Tides'] } }, tuesday);
  expect(await getArticleBySlug(db, 'article', 'on-tides')).toMatchObject({
    title: 'On the tides',
    publishedAt: monday,
    updatedAt: tuesday,
    topics: [
      { slug: 'work', name: 'Work' },
      { slug: 'tides', name: 'Tides' },
    ],
  });
  expect((await listArticlesPage(db, { page: 1, size: 5 })).total).toBe(1);
  await saved(db, { id, revision: 3, status: 'removed' });
  expect(await getArticleBySlug(db, 'article', 'on-tides')).toBeNull();
  expect((await listArticlesPage(db, { page: 1, size: 5 })).total).toBe(0);
  expect(await getArticleForEditing(db, id)).toMatchObject({ status: 'removed', revision: 4 });
});

test('who saves second is refused, and may save over it knowingly', async ({ db }) => {
  const { id } = await saved(db, { editor: await createAsker(db, 'Grace') });
  await saved(db, { id, revision: 1, editor: await createAsker(db, 'Ada') }, tuesday);
  expect(await save(db, { id, revision: 1 })).toEqual({
    ok: false,
    reason: 'conflict',
    savedBy: 'Ada',
    savedAt: tuesday,
    revision: 2,
  });
  expect(await save(db, { id, revision: 2 })).toMatchObject({ ok: true, revision: 3 });
  expect(await save(db, { id: 999, revision: 1 })).toEqual({ ok: false, reason: 'gone' });
});

test('an address is one article’s, and a page of the same slug is another address', async ({ db }) => {
  const { id } = await saved(db);
  expect(await save(db, { content: { title: 'Other' } })).toEqual({
    ok: false,
    reason: 'taken',
    by: { id, title: 'On tides' },
  });
  await saved(db, { content: { kind: 'page' } });
  expect(await getArticleBySlug(db, 'page', 'on-tides')).not.toBeNull();
});

test('an address that readers know leads on to the one that the article has now', async ({ db }) => {
  const { id } = await saved(db);
  await saved(db, { id, revision: 1, content: { slug: 'on-the-tides' } });
  await saved(db, { id, revision: 2, content: { kind: 'page', slug: 'tides' } });
  const redirects = await db.redirect.findMany({ orderBy: { path: 'asc' }, select: { path: true, target: true } });
  expect(redirects).toEqual([
    { path: '/articles/on-the-tides', target: '/tides' },
    { path: '/articles/on-tides', target: '/tides' },
  ]);
});

test('a page can’t have an address of the site’s own, and those are all there are', async ({ db }) => {
  expect(await save(db, { content: { kind: 'page', slug: 'episodes' } })).toEqual({ ok: false, reason: 'reserved' });
  await saved(db, { content: { kind: 'article', slug: 'episodes' } });
  const folders = ['app', 'app/(site)', 'app/(machines)'].flatMap((path) =>
    readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()),
  );
  const own = folders.map(({ name }) => name).filter((name) => /^[a-z]+$/.test(name));
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter((name) => !isReservedSlug(name))).toEqual([]);
});

test('the menu leads to what there is: articles once there is one, and pages by their title', async ({ db }) => {
  expect(await getNavigation(db)).toEqual({ hasEpisodes: false, hasQuestions: false, hasArticles: false, pages: [] });
  await saved(db, { content: { kind: 'page', slug: 'imprint', title: 'Imprint' } });
  await saved(db, { content: { kind: 'page', slug: 'about', title: 'About' } });
  await saved(db, { status: 'draft', content: { kind: 'page', slug: 'later', title: 'Later' } });
  expect(await getNavigation(db)).toMatchObject({
    hasArticles: false,
    pages: [
      { slug: 'about', title: 'About' },
      { slug: 'imprint', title: 'Imprint' },
    ],
  });
  await saved(db);
  expect(await getNavigation(db)).toMatchObject({ hasArticles: true });
});
