import { toRfc3339 } from './dates';
import { element, textElement, type Xml, xmlDocument } from './xml';

/**
 * Addresses in one sitemap. The format has room for 50,000; with their videos so many would take long to gather, and a
 * sitemap's cost should not grow with the series.
 */
export const SITEMAP_ADDRESSES = 500;

export type SitemapAddress = { url: string; updatedAt: Date | null; video: SitemapVideo | null };

export type SitemapVideo = {
  title: string;
  /** Plain text. */
  description: string;
  thumbnailUrl: string;
  /** Of a page that holds the player alone. */
  playerUrl: string;
  durationSeconds: number | null;
  publishedAt: Date;
  tags: string[];
};

/** Seconds: what a video sitemap may name as a duration. */
const LONGEST_VIDEO = 28_800;
const MOST_TAGS = 32;

/**
 * A sitemap with video entries.
 * https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps
 * @param timeZone IANA name
 */
export function toSitemap(addresses: readonly SitemapAddress[], timeZone: string): string {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
  };
  return xmlDocument(
    element(
      'urlset',
      namespaces,
      addresses.map(({ url, updatedAt, video }) =>
        element('url', {}, [
          element('loc', {}, [url]),
          updatedAt && element('lastmod', {}, [toRfc3339(updatedAt, timeZone)]),
          video && videoElement(video, timeZone),
        ]),
      ),
    ),
  );
}

function videoElement(video: SitemapVideo, timeZone: string): Xml {
  const { title, description, thumbnailUrl, playerUrl, durationSeconds, publishedAt, tags } = video;
  const seconds = Math.round(durationSeconds ?? 0);
  return element('video:video', {}, [
    element('video:thumbnail_loc', {}, [thumbnailUrl]),
    element('video:title', {}, [title]),
    element('video:description', {}, [description || title]),
    element('video:player_loc', {}, [playerUrl]),
    seconds >= 1 && seconds <= LONGEST_VIDEO ? element('video:duration', {}, [seconds]) : null,
    element('video:publication_date', {}, [toRfc3339(publishedAt, timeZone)]),
    ...tags.slice(0, MOST_TAGS).map((tag) => textElement('video:tag', tag)),
  ]);
}

export function toSitemapIndex(urls: readonly string[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      urls.map((url) => element('sitemap', {}, [element('loc', {}, [url])])),
    ),
  );
}
