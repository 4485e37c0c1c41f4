import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARCHIVES, samplePosts } from '@/tests/factories/archives';
import { readArchive, readArchiveAt } from '@/tests/factories/read-archive';

const posts = samplePosts(10);
const sources = Object.entries(ARCHIVES);

test.each(sources)('an archive of %s is known by its content, and each of its posts is read', async (name, write) => {
  const read = await readArchive(write(posts));
  expect(read.source).toBe(name);
  expect(read.others).toEqual([]);
  expect(read.posts.map(({ title }) => title).sort()).toEqual(posts.map(({ title }) => title).sort());
  for (const post of read.posts) {
    const sample = posts.find(({ title }) => title === post.title);
    expect(post.html?.replace(/\s/g, '')).toBe(sample?.html.replace(/\s/g, ''));
    expect(post.slug).toBe(sample?.slug);
    expect(post.isDraft).toBe(false);
    if (name !== 'files') {
      expect(post.publishedAt).toEqual(new Date((sample?.at ?? 0) * 1000));
      expect(post.tags).toEqual(sample?.tags);
    }
  }
});

test('every system of Tumblr gives its posts the same key and addresses, so that one knows the other’s', async () => {
  for (const write of [ARCHIVES['tumblr-export'], ARCHIVES['tumblr-v1'], ARCHIVES['tumblr-v2']]) {
    const [post] = (await readArchive(write(posts))).posts;
    expect(post).toMatchObject({
      source: 'tumblr',
      sourceKey: '100000000001',
      addresses: [{ path: '/post/100000000001', matchesBelow: true }],
    });
  }
});

test('a folder is read as a ZIP is, and a file without a place in it is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-test-'));
  try {
    await writeFile(join(folder, 'first.txt'), 'A first note\n\nWith words.');
    await writeFile(join(folder, 'second.html'), '<h1>Second</h1><p><img src="kite.png" alt="A kite"></p>');
    await writeFile(join(folder, 'kite.png'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'));
    await writeFile(join(folder, 'stray.bin'), Buffer.from([0, 1, 2, 3]));
    const read = await readArchiveAt(folder);
    expect(read.source).toBe('files');
    expect(read.posts.map(({ sourceKey, text, html }) => [sourceKey, text, html])).toEqual([
      ['first.txt', 'A first note\n\nWith words.', null],
      ['second.html', null, '<h1>Second</h1><p><img src="kite.png" alt="A kite"></p>'],
    ]);
    expect(read.posts[1]?.media).toEqual([{ reference: 'kite.png', entry: 'kite.png' }]);
    expect(read.others).toEqual([
      { kind: 'note', where: 'stray.bin', text: 'No post has or shows this file; it was left out.' },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what no source knows is known by none', async () => {
  expect((await readArchive(Buffer.from([0, 1, 2, 3, 255, 0]))).source).toBeNull();
  expect((await readArchive('')).source).toBeNull();
});
