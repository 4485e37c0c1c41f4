import { cleanText } from './clean-text';
import { toRfc3339 } from './dates';
import type { Feed, FeedItem } from './feed';

/** A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function toJsonFeed(feed: Feed): string {
  const { title, url, description, language, host, imageUrl, hubUrl, pages, items, timeZone } = feed;
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: url,
      feed_url: pages.self.json,
      description: description || undefined,
      next_url: pages.next?.json,
      icon: imageUrl,
      language,
      authors: host ? [{ name: host }] : undefined,
      hubs: hubUrl ? [{ type: 'WebSub', url: hubUrl }] : undefined,
      items: items.map((item) => toItem(item, timeZone)),
    },
    (_key, value) => (typeof value === 'string' ? cleanText(value) : value),
  );
}

function toItem({ id, url, title, summary, html, publishedAt, updatedAt, tags, interview }: FeedItem, zone: string) {
  return {
    id,
    url,
    title,
    content_html: html,
    summary: summary || undefined,
    image: interview?.imageUrl,
    date_published: toRfc3339(publishedAt, zone),
    date_modified: toRfc3339(updatedAt, zone),
    authors: interview && interview.guests.length > 0 ? interview.guests : undefined,
    tags: tags.length > 0 ? tags : undefined,
    _interview: interview
      ? {
          number: interview.number,
          video_url: interview.videoUrl,
          duration_in_seconds: interview.durationSeconds ?? undefined,
          chapters_url: interview.chaptersUrl ?? undefined,
          transcript_url: interview.transcript?.url,
        }
      : undefined,
  };
}
