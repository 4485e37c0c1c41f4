import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '@/lib/feeds/clean-text';
import { toRobots } from '@/lib/feeds/robots';
import { toSitemap, toSitemapIndex } from '@/lib/feeds/sitemap';
import { interview } from '../../factories/interviews';
import { childOf, childrenOf, parseXml } from '../../factories/xml-tree';

test('sitemaps of generated interviews come back from a parser with what a video entry needs', () => {
  fc.assert(
    fc.property(interview, ({ title, introduction, durationSeconds, publishedAt }) => {
      const url = 'https://interviews.example.org/episodes/a?b&c';
      const video = {
        title,
        description: cleanText(introduction).trim(),
        thumbnailUrl: `${url}.png`,
        playerUrl: `${url}/embed`,
        durationSeconds,
        publishedAt: publishedAt ?? new Date(0),
        tags: Array.from({ length: 40 }, () => 'tag'),
      };
      const root = parseXml(toSitemap([{ url, updatedAt: null, video }], 'Europe/Berlin'));
      const entry = childOf(root, 'url');
      expect(childOf(entry, 'loc').text).toBe(url);
      const videoEntry = childOf(entry, 'video:video');
      expect(childOf(videoEntry, 'video:title').text).toBe(cleanText(title));
      for (const name of ['thumbnail_loc', 'description', 'player_loc', 'publication_date'])
        expect(childOf(videoEntry, `video:${name}`).text, name).not.toBe('');
      expect(childrenOf(videoEntry, 'video:tag')).toHaveLength(32);
    }),
  );
});

test('an index names its parts', () => {
  const root = parseXml(toSitemapIndex(['https://example.org/sitemaps/episodes-1.xml']));
  expect(childOf(childOf(root, 'sitemap'), 'loc').text).toBe('https://example.org/sitemaps/episodes-1.xml');
});

test('robots are told what is for people alone, and where the sitemap is', () => {
  const robots = toRobots('https://example.org/sitemap.xml');
  for (const path of ['/admin', '/api/', '/login', '/setup']) expect(robots).toContain(`Disallow: ${path}\n`);
  expect(robots).toContain('\nSitemap: https://example.org/sitemap.xml\n');
});
