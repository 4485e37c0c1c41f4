import { toRfc822 } from './dates';
import type { Feed, FeedInterview, FeedItem } from './feed';
import { podcastGuid } from './podcast-guid';
import { element, textElement, type Xml, xmlDocument } from './xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/**
 * A feed as RSS 2.0, with the podcast namespace where it is true: the videos are kept elsewhere, so there is no
 * enclosure, and `podcast:contentLink` leads to them (PSP-1 knows no podcast item without an enclosure).
 * Paged as in RFC 5005, section 3.
 */
export function toRss(feed: Feed): string {
  const { title, url, description, language, timeZone, host, items, pages } = feed;
  const newest = Math.max(...items.map(({ updatedAt }) => updatedAt.getTime()));
  return xmlDocument(
    element('rss', { version: '2.0', ...NAMESPACES }, [
      element('channel', {}, [
        element('title', {}, [title]),
        element('link', {}, [url]),
        element('description', {}, [description]),
        element('language', {}, [language]),
        // Of the content, not of the writing: the same content is the same bytes.
        items.length > 0 ? element('lastBuildDate', {}, [toRfc822(new Date(newest), timeZone)]) : null,
        element('generator', {}, ['Colloquy']),
        ...links(feed),
        textElement('itunes:author', host),
        element('itunes:image', { href: feed.imageUrl }),
        element('podcast:guid', {}, [podcastGuid(pages.first.xml)]),
        element('podcast:medium', {}, ['video']),
        host ? element('podcast:person', { role: 'host' }, [host]) : null,
        ...items.map((item) => toItem(item, timeZone)),
      ]),
    ]),
  );
}

function links({ pages, hubUrl }: Feed): (Xml | null)[] {
  const link = (rel: string, href: string | undefined, type: string | null = 'application/rss+xml') =>
    href === undefined ? null : element('atom:link', { rel, href, type });
  return [
    link('self', pages.self.xml),
    link('alternate', pages.self.json, 'application/feed+json'),
    link('first', pages.first.xml),
    link('previous', pages.previous?.xml),
    link('next', pages.next?.xml),
    link('hub', hubUrl ?? undefined, null),
  ];
}

function toItem(item: FeedItem, timeZone: string): Xml {
  return element('item', {}, [
    element('title', {}, [item.title]),
    element('link', {}, [item.url]),
    element('guid', { isPermaLink: 'false' }, [item.id]),
    element('pubDate', {}, [toRfc822(item.publishedAt, timeZone)]),
    textElement('description', item.summary),
    textElement('content:encoded', item.html),
    ...item.tags.map((tag) => textElement('category', tag)),
    ...(item.interview ? interviewElements(item.interview) : []),
  ]);
}

function interviewElements(interview: FeedInterview): (Xml | null)[] {
  const { number, guests, imageUrl, durationSeconds, videoUrl, chaptersUrl, transcript } = interview;
  return [
    ...guests.map(({ name }) => textElement('dc:creator', name)),
    element('itunes:episode', {}, [number]),
    textElement('itunes:duration', durationSeconds === null ? null : Math.round(durationSeconds)),
    element('itunes:image', { href: imageUrl }),
    element('podcast:episode', {}, [number]),
    ...guests.map(({ name, url }) => element('podcast:person', { role: 'guest', href: url }, [name])),
    transcript &&
      element('podcast:transcript', { url: transcript.url, type: 'text/vtt', language: transcript.language }),
    chaptersUrl === null ? null : element('podcast:chapters', { url: chaptersUrl, type: 'application/json+chapters' }),
    element('podcast:contentLink', { href: videoUrl }, ['Watch on YouTube']),
  ];
}
