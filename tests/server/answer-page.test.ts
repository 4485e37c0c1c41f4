import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDb } from '@/lib/db/client';
import { bumpContentVersion } from '@/lib/site/content-version';
import { type Site, startSite } from '../fixtures/site';

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

test('what another process changes shows within two seconds', async () => {
  await get(PATH);
  const db = openDb({ kind: 'sqlite', path: join(site.dataDir, 'colloquy.db') });
  await db.$transaction(async (tx) => {
    await tx.episode.update({ where: { slug: 'glyph-lefkowitz' }, data: { title: 'A title from elsewhere' } });
    await bumpContentVersion(tx);
  });
  await db.$disconnect();
  await sleep(2_000);
  expect((await get(PATH)).body.toString()).toContain('A title from elsewhere');
});
