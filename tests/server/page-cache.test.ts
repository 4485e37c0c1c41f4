import { beforeEach, describe, expect, test } from 'vitest';
import { processGlobals } from '@/lib/process-globals';
import PageCache from '@/server/page-cache.mjs';

const cache = new PageCache();
const key = (pathname: string) => `/route-cache/APP_PAGE/${'0'.repeat(64)}/$${pathname}`;
const page = (html: string, status?: number) => ({ kind: 'APP_PAGE', html, status });
const context = { cacheControl: { revalidate: false } };

/** As Next does it: looks, finds nothing, renders, keeps. */
async function render(pathname: string, html: string, whileRendering: () => void = () => {}) {
  expect(await cache.get(key(pathname))).toBeNull();
  whileRendering();
  await cache.set(key(pathname), page(html), context);
}

const clear = () => processGlobals.pageCache?.clear();
const served = (pathname: string) => processGlobals.pageCache?.page(pathname)?.html;

beforeEach(clear);

test('a rendered page is kept, for Next and for the server', async () => {
  await render('/episodes/one', '<p>one</p>');
  expect(await cache.get(key('/episodes/one'))).toMatchObject({ value: { html: '<p>one</p>' } });
  expect(served('/episodes/one')).toBe('<p>one</p>');
});

test('the root is served under its own address', async () => {
  await render('/index', '<p>home</p>');
  expect(served('/')).toBe('<p>home</p>');
});

describe('after a change of content', () => {
  test('nothing rendered before it is served', async () => {
    await render('/episodes/one', 'old');
    await cache.revalidateTag();
    expect(await cache.get(key('/episodes/one'))).toBeNull();
    expect(served('/episodes/one')).toBeUndefined();
  });

  test('a page whose rendering began before it is not kept', async () => {
    await render('/episodes/one', 'old', clear);
    expect(served('/episodes/one')).toBeUndefined();
    await render('/episodes/one', 'new');
    expect(served('/episodes/one')).toBe('new');
  });
});

test('what was not found is not kept at all: its addresses have no end', async () => {
  await cache.set(key('/episodes/nope'), page('not found', 404), context);
  expect(served('/episodes/nope')).toBeUndefined();
  expect(await cache.get(key('/episodes/nope'))).toBeNull();
});

test('renderings that never come to anything are forgotten', async () => {
  for (let n = 0; n < 20_000; n++) await cache.get(key(`/failing/${n}`));
  await render('/episodes/one', 'old', clear);
  expect(served('/episodes/one')).toBeUndefined();
  await render('/episodes/one', 'new');
  expect(served('/episodes/one')).toBe('new');
});

test('the pages used least recently go when the room is full', async () => {
  const half = 'x'.repeat(12 * 1024 * 1024);
  await render('/a', half);
  await render('/b', half);
  await cache.get(key('/a'));
  await render('/c', half);
  expect([served('/a'), served('/b'), served('/c')].map((html) => html !== undefined)).toEqual([true, false, true]);
});

describe('a document that a route had kept', () => {
  const keep = (pathname: string, body: string, lastModified = processGlobals.pageCache?.generation() ?? 0) =>
    processGlobals.pageCache?.keep(pathname, { body, headers: {}, lastModified, variants: new Map() });
  const kept = (pathname: string) => processGlobals.pageCache?.document(pathname)?.body;

  test('is served until content changes', () => {
    keep('/feed.xml', 'feed');
    expect(kept('/feed.xml')).toBe('feed');
    clear();
    expect(kept('/feed.xml')).toBeUndefined();
  });

  test('is not kept where content changed while it was made', () => {
    const before = processGlobals.pageCache?.generation();
    clear();
    keep('/feed.xml', 'feed', before);
    expect(kept('/feed.xml')).toBeUndefined();
  });

  test('goes as pages do when the room is full', () => {
    for (const pathname of ['/a', '/b', '/c']) keep(pathname, 'x'.repeat(22 << 20));
    expect(['/a', '/b', '/c'].map((pathname) => kept(pathname) !== undefined)).toEqual([false, true, true]);
  });
});

test('the time of the latest change moves on with each, also within a second', () => {
  const before = processGlobals.pageCache?.generation() ?? Number.NaN;
  clear();
  clear();
  expect(processGlobals.pageCache?.generation()).toBeGreaterThanOrEqual(before + 2);
});
