import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { addRedirect } from '@/lib/site/redirects/add-redirect';
import { findMoved } from '@/lib/site/redirects/find-moved';
import { findRedirect } from '@/lib/site/redirects/find-redirect';
import { startHitCounter } from '@/lib/site/redirects/hit-counter';
import { listRedirects } from '@/lib/site/redirects/list-redirects';
import { recordMove } from '@/lib/site/redirects/record-move';
import { wasRemoved } from '@/lib/site/was-removed';
import { test } from '../../../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');
const add = (db: Db, path: string, target: string | null, matchesBelow = false) =>
  addRedirect(db, { path, target, matchesBelow }, now);
const targetOf = async (db: Db, path: string) => (await findRedirect(db, path))?.target;

describe('the redirect of an address', () => {
  test('is its own, or the nearest above it that is meant for all below', async ({ db }) => {
    await add(db, '/post', '/episodes', true);
    await add(db, '/post/1', '/episodes/one', true);
    await add(db, '/post/2', '/episodes/two');
    expect(await targetOf(db, '/post/1')).toBe('/episodes/one');
    expect(await targetOf(db, '/post/1/some/words')).toBe('/episodes/one');
    expect(await targetOf(db, '/post/2')).toBe('/episodes/two');
    expect(await targetOf(db, '/post/2/words')).toBe('/episodes');
    expect(await targetOf(db, '/post/123')).toBe('/episodes');
    expect(await targetOf(db, '/poster')).toBeUndefined();
  });

  test('an address with no end of parts is looked up all the same', async ({ db }) => {
    await add(db, '/post', '/episodes', true);
    expect(await targetOf(db, `/post${'/x'.repeat(400)}`)).toBe('/episodes');
  });
});

describe('a redirect is refused', () => {
  test.for([
    ['path-malformed', 'post/1', '/episodes'],
    ['path-malformed', '/a%00', '/episodes'],
    ['target-malformed', '/a', 'javascript:alert(1)'],
    ['target-malformed', '/a', '//example.org'],
    ['page-exists', '/', '/episodes'],
    ['page-exists', '/admin/old', '/episodes'],
    ['page-exists', '/episodes/glyph-lefkowitz', '/episodes'],
    ['taken', '/taken', '/episodes'],
    ['loop', '/self', '/self'],
    ['loop', '/b', '/a?x=1'],
  ] as const)('as %s: %s to %s', async ([reason, path, target], { db }) => {
    await seedSampleSeries(db, now);
    await add(db, '/taken', '/episodes');
    await add(db, '/a', '/b');
    expect(await add(db, path, target)).toEqual({ ok: false, reason });
  });

  test('where all below leads below itself, unless a page ends it', async ({ db }) => {
    await seedSampleSeries(db, now);
    expect(await add(db, '/post', '/post/new', true)).toEqual({ ok: false, reason: 'loop' });
    expect(await add(db, '/guests/old', '/guests/glyph-lefkowitz', true)).toMatchObject({ ok: true });
  });
});

test('a redirect that closes a longer circle is refused, by all below too; a chain that ends is not', async ({
  db,
}) => {
  await add(db, '/a', '/b/deep');
  await add(db, '/c', '/a');
  expect(await add(db, '/b', '/c', true)).toEqual({ ok: false, reason: 'loop' });
  expect(await add(db, '/b', '/c')).toMatchObject({ ok: true });
  expect(await add(db, '/d', '/c')).toMatchObject({ ok: true });
});

test('a page that moved twice is one step from each of its addresses, and none leads in a circle', async ({ db }) => {
  await db.$transaction((tx) => recordMove(tx, { from: '/episodes/a', to: '/episodes/b' }, now));
  await db.$transaction((tx) => recordMove(tx, { from: '/episodes/b', to: '/episodes/c' }, now));
  expect([await targetOf(db, '/episodes/a'), await targetOf(db, '/episodes/b')]).toEqual([
    '/episodes/c',
    '/episodes/c',
  ]);
  await db.$transaction((tx) => recordMove(tx, { from: '/episodes/c', to: '/episodes/a' }, now));
  expect(await targetOf(db, '/episodes/a')).toBeUndefined();
  expect([await targetOf(db, '/episodes/b'), await targetOf(db, '/episodes/c')]).toEqual([
    '/episodes/a',
    '/episodes/a',
  ]);
});

test('hits are written together, and what is removed meanwhile costs nothing', async ({ db }) => {
  await add(db, '/a', '/episodes');
  await add(db, '/b', '/episodes');
  const [a, b] = [await findRedirect(db, '/a'), await findRedirect(db, '/b')];
  const errors: unknown[] = [];
  const counter = startHitCounter(db, (error) => errors.push(error));
  for (const id of [a?.id, a?.id, b?.id, a?.id, 9_999]) counter.count(id ?? 0);
  await db.redirect.delete({ where: { path: '/b' } });
  await counter.stop();
  expect(errors).toEqual([]);
  expect((await listRedirects(db, { text: '', sort: 'hits', page: 1, size: 10 })).items).toMatchObject([
    { path: '/a', hits: 3, lastHitAt: expect.any(Date) },
  ]);
});

test('what lies below a page that moved is below its new address', async ({ db }) => {
  await db.$transaction((tx) => recordMove(tx, { from: '/episodes/old', to: '/episodes/new' }, now));
  await db.redirect.create({ data: { path: '/episodes/gone', target: '/about' } });
  const target = async (path: string) => (await findMoved(db, path))?.target;
  expect(await target('/episodes/old/answers/first')).toBe('/episodes/new/answers/first');
  expect(await target('/episodes/old')).toBeUndefined();
  expect(await target('/episodes/gone/answers/first')).toBeUndefined();
  expect(await target('/post/old/answers')).toBeUndefined();
});

test('what was taken down is told from what never was', async ({ db }) => {
  await seedSampleSeries(db, now);
  await db.episode.update({ where: { slug: 'glyph-lefkowitz' }, data: { status: 'removed' } });
  const page = { title: 'x', kind: 'page', status: 'removed' } as const;
  await db.article.create({ data: { ...page, slug: 'colophon', publishedAt: now } });
  await db.article.create({ data: { ...page, slug: 'never-published' } });
  const paths = [
    '/episodes/glyph-lefkowitz',
    '/colophon',
    '/never-published',
    '/episodes/alex-martelli',
    '/episodes/nobody',
    '/articles/colophon',
    '/%00',
  ];
  expect(await Promise.all(paths.map((path) => wasRemoved(db, path)))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
