import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '@/lib/db/client';
import { bumpContentVersion } from '@/lib/site/content-version';
import { until } from '../fixtures/forwarding';
import { type Site, startSite } from '../fixtures/site';
import { withSiteDb } from '../fixtures/site-db';

const PATH = '/episodes/glyph-lefkowitz';
let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 60_000);
afterAll(() => site.kill());

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Without fetch's own decompression. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${site.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

/** Changes content beside the running server. */
async function inDatabase(change: (tx: Tx) => Promise<unknown>): Promise<void> {
  await withSiteDb(site, (db) =>
    db.$transaction(async (tx) => {
      await change(tx);
      await bumpContentVersion(tx);
    }),
  );
}

test('a page is the same from Next and from memory, whole and in each encoding', async () => {
  const fresh = await get(PATH);
  expect(fresh.headers['x-nextjs-cache']).toBe('MISS');
  const [kept, br, gzip] = await Promise.all([
    get(PATH),
    get(PATH, { 'accept-encoding': 'gzip, br' }),
    get(PATH, { 'accept-encoding': 'gzip' }),
  ]);
  expect(kept.headers['x-nextjs-cache'], 'answered without Next').toBeUndefined();
  expect(kept.body.equals(fresh.body)).toBe(true);
  expect(brotliDecompressSync(br.body).equals(fresh.body)).toBe(true);
  expect(gunzipSync(gzip.body).equals(fresh.body)).toBe(true);
});

test('a browser that has the page is told so', async () => {
  const first = await get(PATH);
  const again = await get(PATH, { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('HEAD tells the length and sends nothing', async () => {
  const [head, whole] = await Promise.all([get(PATH, {}, 'HEAD'), get(PATH)]);
  expect(head.headers['content-length']).toBe(String(whole.body.length));
  expect(head.body.length).toBe(0);
});

test('no cache outside may keep a page without asking, whoever answered', async () => {
  for (const path of [PATH, '/episodes/alex-martelli', '/']) {
    expect((await get(path)).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  }
});

test('every answer carries the security headers', async () => {
  for (const path of [PATH, '/no-such-page', '/api/health']) {
    const { headers } = await get(path);
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

describe('an address without a page', () => {
  test.each(['/episodes/nobody', '/no-such-page', '/guests/glyph'])(
    '%s is 404, whole without JavaScript',
    async (path) => {
      const { status, headers, body } = await get(path, { 'accept-encoding': 'br' });
      const html = brotliDecompressSync(body).toString();
      expect(status).toBe(404);
      expect(html).toMatch(/<h1>There is nothing at this address/);
      expect(html, 'a search of its words').toContain(`value="${path.split('/').at(-1)?.replaceAll('-', ' ')}"`);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    },
  );

  test.each(['/%ff', '/%00', '/episodes/%E0%A4%A', `/${'x'.repeat(8_000)}`, '/_missing'])(
    '%.20s is 404 too',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('HEAD is answered as GET is, without the page', async () => {
    const head = await get('/no-such-page', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([404, 0]);
  });

  test('that moved leads on with its query, and its hits are counted', async () => {
    await inDatabase((tx) =>
      tx.redirect.createMany({
        data: [
          { path: '/post/1', matchesBelow: true, target: '/episodes/glyph-lefkowitz' },
          { path: '/gone', target: null },
        ],
      }),
    );
    for (const path of ['/post/1?t=30', '/post/1/glyph-speaks/?t=30']) {
      const { status, headers } = await get(path);
      expect([status, headers.location]).toEqual([301, '/episodes/glyph-lefkowitz?t=30']);
    }
    expect((await get('/gone')).status).toBe(410);
  });

  test('whose interview was taken down is 410, in words', async () => {
    await inDatabase((tx) => tx.episode.update({ where: { slug: 'alex-martelli' }, data: { status: 'removed' } }));
    await until(async () => (await get('/episodes/alex-martelli')).status === 410);
    expect((await get('/episodes/alex-martelli')).body.toString()).toContain('<h1>This page was taken down');
  });
});

test('a policy that a client sends does not get into the page', async () => {
  const csp = { 'content-security-policy': "script-src 'nonce-planted'" };
  expect((await get('/episodes', csp)).body.toString()).not.toContain('planted');
});

test('what another process changes shows within two seconds', async () => {
  await get(PATH);
  await inDatabase((tx) =>
    tx.episode.update({ where: { slug: 'glyph-lefkowitz' }, data: { title: 'A title from elsewhere' } }),
  );
  await sleep(2_000);
  expect((await get(PATH)).body.toString()).toContain('A title from elsewhere');
});
