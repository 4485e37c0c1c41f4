import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chaptersOf } from '@/lib/episodes/chapters';
import { addressesOf } from '@/lib/feeds/addresses';
import { cleanText } from '@/lib/feeds/clean-text';
import type { Feed, FeedItem } from '@/lib/feeds/feed';
import type { DescribedInterview, DescribedSeries } from '@/lib/feeds/json-ld';
import { markdownToHtml } from '@/lib/feeds/markdown-to-html';
import { podcastGuid } from '@/lib/feeds/podcast-guid';
import { toJsonFeed } from '@/lib/feeds/to-json-feed';
import { toRss } from '@/lib/feeds/to-rss';
import { hostileText, interview, series } from '../../factories/interviews';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../factories/xml-tree';

const addresses = addressesOf('https://interviews.example.org');
const scope = { kind: 'site' } as const;

function toItem(episode: DescribedInterview): FeedItem {
  const { slug, title, introduction, number, durationSeconds, guests } = episode;
  const publishedAt = episode.publishedAt ?? new Date('2026-01-01T00:00:00Z');
  return {
    id: `tag:interviews.example.org,2026-01-01:episode-${number}`,
    url: addresses.episode(slug),
    title,
    summary: introduction,
    html: markdownToHtml(introduction, addresses.episode(slug)),
    publishedAt,
    updatedAt: publishedAt,
    tags: guests.map(({ headline }) => headline),
    interview: {
      number,
      guests: guests.map((guest) => ({ name: guest.name, url: addresses.guest(guest.slug) })),
      imageUrl: addresses.card.episode(slug),
      durationSeconds,
      videoUrl: 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
      chaptersUrl: chaptersOf(episode.answers, durationSeconds).length > 0 ? addresses.chapters(slug) : null,
      transcript: number % 2 ? { url: addresses.transcript(slug), language: 'en' } : null,
    },
  };
}

function toFeed(theSeries: DescribedSeries, items: FeedItem[], given: Partial<Feed> = {}): Feed {
  const at = (page: number) => ({
    xml: addresses.feed(scope, 'xml', page),
    json: addresses.feed(scope, 'json', page),
  });
  return {
    ...theSeries,
    url: addresses.home,
    imageUrl: addresses.card.site,
    pages: { self: at(1), first: at(1), previous: null, next: null },
    hubUrl: null,
    items,
    ...given,
  };
}

const DATE_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
const DATE_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const second = (date: Date) => Math.floor(date.getTime() / 1000) * 1000;

test('feeds of 500 interviews come back from a parser and hold every rule', () => {
  fc.assert(
    fc.property(fc.array(interview, { minLength: 10, maxLength: 10 }), series, (episodes, theSeries) => {
      const feed = toFeed(theSeries, episodes.map(toItem));
      checkRss(feed, parseXml(toRss(feed)));
      checkJsonFeed(feed, JSON.parse(toJsonFeed(feed)));
    }),
    { numRuns: 50 },
  );
});

function checkRss(feed: Feed, rss: XmlElement): void {
  expect(rss.attributes.version).toBe('2.0');
  const channel = childOf(rss, 'channel');
  expect(childOf(channel, 'title').text).toBe(cleanText(feed.title));
  expect(childOf(channel, 'link').text).toBe(feed.url);
  expect(childOf(channel, 'description').text).toBe(cleanText(feed.description));
  expect(childOf(channel, 'language').text).toBe(feed.language);
  expect(childOf(channel, 'podcast:guid').text).toBe(podcastGuid(feed.pages.self.xml));
  expect(childOf(channel, 'podcast:medium').text).toBe('video');
  const self = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
  expect(self.map(({ attributes }) => attributes.href)).toEqual(['https://interviews.example.org/feed.xml']);
  const items = childrenOf(channel, 'item');
  expect(items).toHaveLength(feed.items.length);
  for (const [index, item] of items.entries()) checkRssItem(item, feed.items[index]);
}

function checkRssItem(item: XmlElement, expected: FeedItem | undefined): void {
  if (!expected?.interview) throw new Error('an item too many');
  const { interview: of } = expected;
  expect(childOf(item, 'title').text).toBe(cleanText(expected.title));
  expect(childOf(item, 'link').text).toBe(expected.url);
  expect(childOf(item, 'guid')).toMatchObject({ text: expected.id, attributes: { isPermaLink: 'false' } });
  expect(childOf(item, 'pubDate').text).toMatch(DATE_822);
  expect(Date.parse(childOf(item, 'pubDate').text)).toBe(second(expected.publishedAt));
  expect(childrenOf(item, 'enclosure'), 'the video is not ours to enclose').toEqual([]);
  expect(childOf(item, 'podcast:contentLink').attributes.href).toBe(of.videoUrl);
  expect(childrenOf(item, 'podcast:chapters').map(({ attributes }) => attributes)).toEqual(
    of.chaptersUrl ? [{ url: of.chaptersUrl, type: 'application/json+chapters' }] : [],
  );
  expect(childrenOf(item, 'podcast:transcript').map(({ attributes }) => attributes)).toEqual(
    of.transcript ? [{ ...of.transcript, type: 'text/vtt' }] : [],
  );
  expect(childrenOf(item, 'podcast:person').map(({ text, attributes }) => [text, attributes.href])).toEqual(
    of.guests.map(({ name, url }) => [cleanText(name), url]),
  );
  expect(childrenOf(item, 'content:encoded')[0]?.text ?? '').toBe(cleanText(expected.html));
}

function checkJsonFeed(feed: Feed, json: Record<string, unknown> & { items: Record<string, unknown>[] }): void {
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(feed.title),
    home_page_url: feed.url,
    feed_url: 'https://interviews.example.org/feed.json',
    language: feed.language,
  });
  expect(json.items).toHaveLength(feed.items.length);
  json.items.forEach((item, index) => {
    const expected = feed.items[index];
    expect(item).toMatchObject({
      id: expected?.id,
      url: expected?.url,
      date_published: expect.stringMatching(DATE_3339),
    });
    expect(typeof item.content_html).toBe('string');
  });
}

const one: DescribedSeries = {
  title: 'Series',
  description: 'On it',
  host: 'Ada',
  links: [],
  timeZone: 'UTC',
  language: 'en',
};

test('a page of a feed leads to its neighbours and to its first, whose identity it shares', () => {
  const at = (page: number) => ({ xml: addresses.feed(scope, 'xml', page), json: addresses.feed(scope, 'json', page) });
  const pages = { self: at(2), first: at(1), previous: at(1), next: at(3) };
  const feed = toFeed(one, [], { pages, hubUrl: 'https://hub.example.org/' });
  const channel = childOf(parseXml(toRss(feed)), 'channel');
  const links = childrenOf(channel, 'atom:link').map(({ attributes: { rel, href } }) => [rel, href]);
  expect(Object.fromEntries(links)).toEqual({
    self: 'https://interviews.example.org/feed.xml/2',
    alternate: 'https://interviews.example.org/feed.json/2',
    first: 'https://interviews.example.org/feed.xml',
    previous: 'https://interviews.example.org/feed.xml',
    next: 'https://interviews.example.org/feed.xml/3',
    hub: 'https://hub.example.org/',
  });
  expect(childOf(channel, 'podcast:guid').text).toBe(podcastGuid('https://interviews.example.org/feed.xml'));
  const json = JSON.parse(toJsonFeed(feed));
  expect(json.next_url).toBe('https://interviews.example.org/feed.json/3');
  expect(json.hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example.org/' }]);
});

test('HTML of Markdown runs no script and leads into the site by whole addresses', () => {
  const html = markdownToHtml(
    '[a](/guests/ada?x=1&y=2) [b](javascript:alert(1)) [c](#note) ![d](poster.png)\n\n<script>alert(1)</script>\n\n[e](//other.example/) [f](https://other.example/)',
    'https://interviews.example.org/episodes/ada',
  );
  expect(html).toContain('href="https://interviews.example.org/guests/ada?x=1&amp;y=2"');
  expect(html).toContain('href="https://interviews.example.org/episodes/ada#note"');
  expect(html).toContain('src="https://interviews.example.org/episodes/poster.png"');
  expect(html).toContain('href="//other.example/"');
  expect(html).toContain('href="https://other.example/"');
  expect(html).not.toMatch(/<script|javascript:/i);
});

test('no text of Markdown makes an element that runs script', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(markdownToHtml(text, 'https://interviews.example.org/')).not.toMatch(/<(?:script|iframe|style|object)/i);
    }),
  );
});
