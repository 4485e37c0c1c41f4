import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import { saveArticle } from '@/lib/articles/save-article';
import type { Db } from '@/lib/db/client';
import type { Network } from '@/lib/importing/fetching/network';
import { applyRun } from '@/lib/importing/runs/apply-run';
import { fetchLinked } from '@/lib/importing/runs/fetch-linked';
import { getRun } from '@/lib/importing/runs/get-run';
import { listItems } from '@/lib/importing/runs/list-items';
import { planRun } from '@/lib/importing/runs/plan-run';
import { undoRun } from '@/lib/importing/runs/undo-run';
import { type SamplePost, samplePost, tumblrXml } from '@/tests/factories/archives';
import { test as withDatabase } from '@/tests/fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');

const test = withDatabase.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from this pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-fetch-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const png = (colour: string) =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: colour } })
    .png()
    .toBuffer();

/** A server of pictures, and a network in which every name leads to it. */
async function servePictures(answers: Record<string, Buffer | string>) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const body = answers[url];
    if (body === undefined) response.writeHead(404).end();
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const network: Network = { resolve: async () => ['127.0.0.1'], mayConnect: (_address, at) => at === port };
  return { network, asked, url: (path: string) => `http://far.example:${port}${path}` };
}

async function bring(db: Db, dataDir: string, posts: SamplePost[]): Promise<string> {
  const path = join(dataDir, 'archive.xml');
  writeFileSync(path, tumblrXml(posts));
  const about = { path, fileName: 'archive.xml', isUpload: false, format: null, userId: null };
  const planned = await planRun(db, dataDir, about, () => now);
  if (!planned.ok) throw new Error(planned.sentence);
  expect(await applyRun(db, dataDir, { runId: planned.runId, editor: null }, { clock: () => now })).toMatchObject({
    ok: true,
  });
  return planned.runId;
}

const fetchAll = (db: Db, dataDir: string, runId: string, network: Network, limits = {}) =>
  fetchLinked(db, dataDir, { runId, editor: null }, { network, limits, clock: () => now });

const reasonOf = async (db: Db, runId: string) => (await listItems(db, runId, { take: 1 }))[0]?.reason ?? '';
const originals = (dataDir: string) => {
  const folder = join(dataDir, 'media', 'originals');
  return existsSync(folder) ? readdirSync(folder) : [];
};

test('linked pictures are fetched when asked for, kept, and shown from here as a revision; the others are named', async ({
  db,
  dataDir,
}) => {
  const { network, asked, url } = await servePictures({
    '/gate.png?w=3&h=4': await png('#284'),
    '/script.png': '<script>alert(1)</script>',
  });
  const html = `<p>Look: <img src="${url('/gate.png?w=3&amp;h=4')}" alt="A gate"></p>
<p><img src="${url('/gone.png')}"></p><p><img src="${url('/script.png')}"></p><p><img src="/relative.png"></p>`;
  const runId = await bring(db, dataDir, [{ ...samplePost(1), html }]);
  expect(asked).toEqual([]);
  expect((await getRun(db, runId, now))?.linked).toEqual({ unasked: 1, failed: 0 });
  const revisions = await db.revision.count();

  expect(await fetchAll(db, dataDir, runId, network)).toEqual({ ok: true, kept: 1, failed: 3, left: 0 });
  const image = await db.image.findFirstOrThrow();
  expect(image).toMatchObject({ alt: 'A gate', width: 90, height: 60 });
  const { body, publishedAt } = await db.article.findFirstOrThrow();
  expect(body).toContain(`Look: ![A gate](/media/${image.id}/960.jpg)`);
  expect(body).toContain('/gone.png');
  expect(publishedAt).toEqual(new Date(samplePost(1).at * 1000));
  expect(await db.revision.count()).toBe(revisions + 1);
  const reason = await reasonOf(db, runId);
  expect(reason.split('\n').sort()).toEqual([
    'Could not be fetched: /relative.png – it is no full address of the Web.',
    `Could not be fetched: ${url('/gone.png')} – there is nothing there any more, or not for us.`,
    `Could not be fetched: ${url('/script.png')} – it is no JPEG, PNG, WebP or AVIF picture.`,
    `Fetched and kept: ${url('/gate.png?w=3&h=4')}`,
  ]);
  expect((await getRun(db, runId, now))?.linked).toEqual({ unasked: 0, failed: 1 });
  expect(originals(dataDir)).toEqual([`${image.id}.webp`]);
});

test('asked again, only what is missing is asked for; brought again, nothing changes; undone, the pictures go too', async ({
  db,
  dataDir,
}) => {
  const answers: Record<string, Buffer> = { '/a.png': await png('#284') };
  const { network, asked, url } = await servePictures(answers);
  const html = `<p><img src="${url('/a.png')}"> and <img src="${url('/late.png')}"></p>`;
  const posts = [
    { ...samplePost(1), html },
    { ...samplePost(2), html: `<p>Again: <img src="${url('/a.png')}"></p>` },
  ];
  const runId = await bring(db, dataDir, posts);
  expect(await fetchAll(db, dataDir, runId, network)).toMatchObject({ kept: 2, failed: 1 });
  expect(asked).toEqual(['/a.png', '/late.png']);
  answers['/late.png'] = await png('#842');
  expect(await fetchAll(db, dataDir, runId, network)).toMatchObject({ kept: 1, failed: 0 });
  expect(asked).toEqual(['/a.png', '/late.png', '/late.png']);
  expect(await fetchAll(db, dataDir, runId, network)).toMatchObject({ kept: 0, failed: 0 });
  expect(asked).toHaveLength(3);
  expect(originals(dataDir)).toHaveLength(2);

  const again = await bring(db, dataDir, posts);
  expect((await listItems(db, again, { take: 9 })).map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  const changed = await bring(db, dataDir, [{ ...posts[0], html: `${html}<p>More.</p>` } as SamplePost]);
  expect((await listItems(db, changed, { take: 9 })).map(({ state }) => state)).toEqual(['saved']);
  expect(await undoRun(db, dataDir, { runId: changed, editor: null }, now)).toMatchObject({ undone: 1, kept: 0 });

  expect(await undoRun(db, dataDir, { runId, editor: null }, now)).toMatchObject({ undone: 2, kept: 0 });
  expect(await db.image.count()).toBe(0);
  expect(originals(dataDir)).toEqual([]);
  expect(await fetchAll(db, dataDir, runId, network)).toEqual({ ok: false, reason: 'undone' });
});

test('what an editor wrote since stays, with the picture in it, and is still theirs', async ({ db, dataDir }) => {
  const { network, asked, url } = await servePictures({ '/a.png': await png('#284') });
  const html = `<p>Old words. <img src="${url('/a.png')}"> <img src="${url('/b.png')}"></p>`;
  const runId = await bring(db, dataDir, [{ ...samplePost(1), html }]);
  const { id } = await db.article.findFirstOrThrow();
  const article = await getArticleForEditing(db, id);
  if (!article) throw new Error('no article');
  const { revision, status, content } = article;
  const body = `New words. ![](${url('/a.png')}) ![](${url('/of-the-editor.png')})`;
  await saveArticle(db, { id, revision, status, content: { ...content, body }, editor: null }, now);
  expect(await fetchAll(db, dataDir, runId, network)).toMatchObject({ kept: 1, failed: 0 });
  expect(asked).toEqual(['/a.png']);
  expect((await db.article.findFirstOrThrow()).body).toMatch(
    /^New words\. !\[\]\(\/media\/\w+\/960\.jpg\) !\[\]\(http:\/\/far\.example:\d+\/of-the-editor\.png\)\s*$/,
  );
  expect(await undoRun(db, dataDir, { runId, editor: null }, now)).toMatchObject({ undone: 0, kept: 1 });
  expect(originals(dataDir)).toHaveLength(1);
});

test('what one asking may cost has an end, and a host that does not answer is given up', async ({ db, dataDir }) => {
  const { network, asked, url } = await servePictures({});
  const images = (addresses: string[]) => addresses.map((address) => `<p><img src="${address}"></p>`).join('');
  const html = images(['/1.png', '/2.png', '/3.png'].map(url));
  const runId = await bring(db, dataDir, [{ ...samplePost(1), html }]);
  expect(await fetchAll(db, dataDir, runId, network, { pictures: 2 })).toMatchObject({ failed: 2, left: 1 });
  expect(asked).toHaveLength(2);

  const dead = images([1, 2, 3, 4, 5].map((n) => `http://dead.example/${n}.png`));
  const second = await bring(db, dataDir, [{ ...samplePost(2), html: dead }]);
  let looked = 0;
  const silent: Network = {
    resolve: () => {
      looked++;
      return Promise.reject(new Error('ENOTFOUND'));
    },
    mayConnect: () => false,
  };
  expect(await fetchAll(db, dataDir, second, silent)).toMatchObject({ kept: 0, failed: 5 });
  expect(looked).toBe(3);
  expect(await reasonOf(db, second)).toContain('its host did not answer 3 times before');
});
