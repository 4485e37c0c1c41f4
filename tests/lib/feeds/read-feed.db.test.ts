import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { addressesOf, type FeedScope } from '@/lib/feeds/addresses';
import { FEED_PAGE, readFeed } from '@/lib/feeds/read-feed';
import { readSitemap, readSitemapPart } from '@/lib/feeds/read-sitemap';
import { SITEMAP_ADDRESSES } from '@/lib/feeds/sitemap';
import { test } from '../../fixtures/database';

const addresses = addressesOf('https://interviews.example.org');
const series = { title: 'Series', description: 'On *it*', host: 'Ada', language: 'en', timeZone: 'UTC' };
const context = { addresses, series, hubUrl: 'https://hub.example.org/' };
const site: FeedScope = { kind: 'site' };

const STATUSES = ['published', 'draft', 'removed'] as const;

/** So many published interviews, a day apart, and one of each other status, with a guest, topic, question and article of its own. */
async function fill(db: Db, published: number): Promise<void> {
  const { id: seriesId } = await db.series.create({ data: { title: 'Series', description: '', host: 'Ada' } });
  await db.episode.createMany({
    data: Array.from({ length: published }, (_, index) => ({
      seriesId,
      number: index + 1,
      slug: `plain-${index + 1}`,
      title: `Plain ${index + 1}`,
      youtubeId: 'aaaaaaaaaaa',
      postId: `plain ${index + 1}`,
      status: 'published' as const,
      publishedAt: new Date(Date.UTC(2020, 0, index + 1)),
    })),
  });
  for (const [index, status] of STATUSES.entries()) {
    const topic = await db.topic.create({ data: { slug: `on-${status}`, name: status, foldedName: status } });
    const question = await db.question.create({
      data: { seriesId, slug: `why-${status}`, text: `Why ${status}?`, label: status, position: index },
    });
    const shared = { status, publishedAt: new Date(Date.UTC(2030, 0, 1)) };
    await db.episode.create({
      data: {
        ...shared,
        seriesId,
        number: 10_000 + index,
        slug: `rich-${status}`,
        title: `Rich ${status}`,
        introduction: 'About [her](/guests/ada).',
        youtubeId: 'bbbbbbbbbbb',
        postId: `rich ${status}`,
        durationSeconds: 600,
        guests: {
          create: { position: 0, guest: { create: { slug: `guest-${status}`, name: status, foldedName: status } } },
        },
        answers: {
          create: { questionId: question.id, anchor: 'why', position: 0, body: '- Because', startSeconds: 60 },
        },
        topics: { create: { topicId: topic.id, position: 0 } },
        transcript: { create: { language: 'en' } },
      },
    });
    for (const kind of ['article', 'page'] as const) {
      await db.article.create({
        data: {
          ...shared,
          kind,
          slug: `${kind}-${status}`,
          title: `${kind} ${status}`,
          body: 'Words',
          publishedAt: new Date(Date.UTC(2029, 0, 1)),
          topics: { create: { topicId: topic.id, position: 0 } },
        },
      });
    }
  }
}

const read = (db: Db, scope: FeedScope = site, page = 1) => readFeed(db, { scope, page }, context);
const urls = (feed: Awaited<ReturnType<typeof read>>) =>
  feed?.items.map(({ url }) => url.replace(addresses.siteUrl, ''));

describe('feeds', () => {
  test('hold what is published, interviews and articles together, newest first, a page at a time', async ({ db }) => {
    await fill(db, FEED_PAGE + 5);
    const first = await read(db);
    expect(first?.items).toHaveLength(FEED_PAGE);
    expect(urls(first)?.slice(0, 3)).toEqual([
      '/episodes/rich-published',
      '/articles/article-published',
      `/episodes/plain-${FEED_PAGE + 5}`,
    ]);
    expect(first?.pages.previous).toBeNull();
    expect(first?.pages.next?.xml).toBe('https://interviews.example.org/feed.xml/2');
    const second = await read(db, site, 2);
    expect(urls(second)).toEqual(['7', '6', '5', '4', '3', '2', '1'].map((n) => `/episodes/plain-${n}`));
    expect(second?.pages.next).toBeNull();
    expect(await read(db, site, 3)).toBeNull();
  });

  test('tell of an interview its guest, chapters, transcript and questions', async ({ db }) => {
    await fill(db, 0);
    const item = (await read(db))?.items[0];
    expect(item).toMatchObject({
      id: expect.stringMatching(/^tag:interviews\.example\.org,2030-01-01:episode-\d+$/),
      title: 'Rich published',
      summary: 'About her.',
      tags: ['published'],
      interview: {
        number: 10_000,
        guests: [{ name: 'published', url: 'https://interviews.example.org/guests/guest-published' }],
        chaptersUrl: 'https://interviews.example.org/episodes/rich-published/chapters.json',
        transcript: { url: 'https://interviews.example.org/episodes/rich-published/transcript.vtt', language: 'en' },
        videoUrl: 'https://www.youtube.com/watch?v=bbbbbbbbbbb',
      },
    });
    expect(item?.html).toContain('<a href="https://interviews.example.org/guests/ada">her</a>');
    expect(item?.html).toContain(
      '<a href="https://interviews.example.org/episodes/rich-published?t=60#q-why">Why published?</a> (1:00)',
    );
  });

  test('of a guest or a topic hold what is theirs, and are not there where nothing is published', async ({ db }) => {
    await fill(db, 3);
    expect(urls(await read(db, { kind: 'guest', slug: 'guest-published' }))).toEqual(['/episodes/rich-published']);
    const topic = await read(db, { kind: 'topic', slug: 'on-published' });
    expect(urls(topic)).toEqual(['/episodes/rich-published', '/articles/article-published']);
    expect(topic?.hubUrl, 'the hub is told of the site’s own feeds').toBeNull();
    for (const status of ['draft', 'removed', 'nobody']) {
      expect(await read(db, { kind: 'guest', slug: `guest-${status}` }), status).toBeNull();
      expect(await read(db, { kind: 'topic', slug: `on-${status}` }), status).toBeNull();
    }
  });

  test('of an empty site are empty', async ({ db }) => {
    expect(await readFeed(db, { scope: site, page: 1 }, { ...context, series: null })).toMatchObject({
      title: 'Colloquy',
      items: [],
    });
  });
});

describe('the sitemap', () => {
  test('of a small site names every public page, the interviews with their videos, and nothing else', async ({
    db,
  }) => {
    await fill(db, 1);
    const sitemap = await readSitemap(db, addresses);
    if (sitemap.kind !== 'addresses') throw new Error('an index of a small site');
    expect(sitemap.addresses.map(({ url }) => url.replace(addresses.siteUrl, ''))).toEqual([
      '/',
      '/episodes',
      '/guests',
      '/questions',
      '/topics',
      '/articles',
      '/episodes/plain-1',
      '/episodes/rich-published',
      '/guests/guest-published',
      '/questions/why-published',
      '/topics/on-published',
      '/articles/article-published',
      '/page-published',
    ]);
    expect(sitemap.addresses.filter(({ video }) => video)).toHaveLength(2);
  });

  test('of a larger one is an index of parts of a bounded size that hold each address once', async ({ db }) => {
    await fill(db, SITEMAP_ADDRESSES + 1);
    const sitemap = await readSitemap(db, addresses);
    if (sitemap.kind !== 'index') throw new Error('one sitemap of a large site');
    const all: string[] = [];
    for (const url of sitemap.urls) {
      const [, name = ''] = /\/sitemaps\/(.+)\.xml$/.exec(url) ?? [];
      const part = await readSitemapPart(db, name, addresses);
      expect(part?.length, name).toBeLessThanOrEqual(SITEMAP_ADDRESSES);
      all.push(...(part ?? []).map((address) => address.url));
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(6 + SITEMAP_ADDRESSES + 2 + 5);
    for (const name of ['episodes-3', 'episodes-0', 'nothing-1', 'episodes', 'lists-2', ''])
      expect(await readSitemapPart(db, name, addresses), name).toBeNull();
  });
});
