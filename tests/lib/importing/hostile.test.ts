import { expect, test } from 'vitest';
import { ARCHIVES, rss, samplePost, tumblrV1Json, tumblrV2Json, tumblrXml, wxr } from '@/tests/factories/archives';
import { type Hostile, hostileJson, hostilePosts, hostileXml, spoil } from '@/tests/factories/hostile';
import { makeZip } from '@/tests/factories/zip';
import { lookThrough } from '@/tests/fixtures/look-through';

// One post each: a hundred files of every source are read and converted here.
const posts = [samplePost(5)];

/** Each source's own ways of being attacked. */
const OWN: Record<string, Hostile[]> = {
  'tumblr-export': hostileXml(tumblrXml(posts)),
  'tumblr-v1': hostileJson(tumblrV1Json(posts)),
  'tumblr-v2': hostileJson(tumblrV2Json(posts)),
  wordpress: hostileXml(wxr(posts)),
  feed: hostileXml(rss(posts)),
  files: [],
};

test.each(Object.entries(ARCHIVES))(
  'of a hundred spoilt and hostile files of %s each is refused with a sentence or imported',
  async (name, write) => {
    const cases = [
      ...spoil(write(posts), 7),
      ...(OWN[name] ?? []),
      ...hostilePosts(samplePost(1)).map(({ what, posts: hostile }) => ({ what, bytes: write(hostile) })),
    ];
    expect(cases.length).toBeGreaterThanOrEqual(100);
    for (const hostile of cases) await lookThrough(hostile);
  },
  120_000,
);

test.each(Object.entries(ARCHIVES))(
  'a post of %s that can’t be read is refused alone, and the others are read',
  async (_name, write) => {
    for (const { what, posts: hostile } of hostilePosts(samplePost(1)).slice(0, 6)) {
      const { posts: read, others } = await lookThrough({ what, bytes: write(hostile) });
      expect(
        read.map(({ slug }) => slug),
        what,
      ).toEqual(['good']);
      expect(
        others.filter(({ kind }) => kind === 'refused'),
        what,
      ).toHaveLength(1);
    }
  },
);

test.each([
  ['tumblr-export', tumblrXml(posts)],
  ['wordpress', wxr(posts)],
  ['feed', rss(posts)],
])('no document type of %s is read, nor anything that it declares', async (_name, xml) => {
  for (const { what, bytes } of hostileXml(xml).slice(0, 5)) {
    const read = await lookThrough({ what, bytes });
    expect(read.posts, what).toEqual([]);
    expect(read.others, what).toMatchObject([{ reason: 'It has a document type declaration, which is not read.' }]);
  }
});

test('files of a ZIP that lead out, are links, lie or unpack without end are refused one by one', async () => {
  const good = { name: 'good.txt', content: 'A good note.\n\nWith words.' };
  const read = await lookThrough({
    what: 'tricks',
    bytes: makeZip([
      { name: '../out.txt', content: 'x' },
      { name: '/root.txt', content: 'x' },
      { name: 'C:\\drive.txt', content: 'x' },
      { name: 'a/../../out.txt', content: 'x' },
      { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.txt', content: 'x', flags: 1 },
      { name: 'bomb.txt', content: Buffer.alloc(20_000_000, 'a') },
      { name: 'liar.txt', content: 'more than it says', claimedSize: 3 },
      good,
      good,
    ]),
  });
  expect(read.posts.map(({ sourceKey }) => sourceKey)).toEqual(['good.txt']);
  const said = read.others.map((other) => [other.where, other.kind === 'note' ? other.text : other.reason]);
  const OUT = 'Its path is none within the archive.';
  expect(said).toEqual(
    expect.arrayContaining([
      ['../out.txt', OUT],
      ['/root.txt', OUT],
      ['C:/drive.txt', OUT],
      ['a/../../out.txt', OUT],
      ['link.txt', 'It is a link, not a file.'],
      ['locked.txt', 'It is encrypted.'],
      ['bomb.txt', 'It unpacks to more than 200 times its size.'],
      ['good.txt', 'There is another file of this path.'],
    ]),
  );
  expect(said.find(([where]) => where === 'liar.txt')?.[1]).toMatch(/^It can't be unpacked: /);
  expect(said).toHaveLength(9);
});

test('nothing in an archive gets at a prototype', async () => {
  for (const { what, bytes } of OWN['tumblr-v2'] ?? []) await lookThrough({ what, bytes });
  expect('polluted' in {}).toBe(false);
});
