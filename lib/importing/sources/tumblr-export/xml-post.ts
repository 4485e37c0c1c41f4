import { parseInstant, parseSeconds } from '../../parse-instant';
import { childrenOf, ownText, textOf, writeElement, type XmlElement } from '../../xml/xml-element';
import { NO_POST, type TumblrPost } from '../tumblr/tumblr-post';

/** A <post> of Tumblr's XML, or null where it has no number. */
export function readXmlPost(element: XmlElement): TumblrPost | null {
  const { id = '', type = 'regular', slug = '', state = '', private: hidden } = element.attributes;
  if (!/^\d{1,20}$/.test(id)) return null;
  const text = (name: string) => textOf(element, name);
  const { attributes } = element;
  return {
    ...NO_POST,
    id,
    type,
    slug: slug || slugIn(attributes['url-with-slug'] ?? ''),
    publishedAt: parseSeconds(attributes['unix-timestamp']) ?? parseInstant(attributes['date-gmt'] ?? ''),
    state: hidden === 'true' ? 'private' : state,
    tags: childrenOf(element, 'tag').map(ownText).filter(Boolean),
    original: writeElement(element),
    title: text('regular-title') || text('conversation-title'),
    body: BODIES.map(text).filter(Boolean).join('\n'),
    photos: listPhotos(element),
    quote: text('quote-text') ? { text: text('quote-text'), source: text('quote-source') } : null,
    link: text('link-url') ? { url: text('link-url'), text: text('link-text') } : null,
    lines: listLines(element),
    question: text('question'),
    players: videoPlayers(text),
  };
}

/** Where each type of post has what its author wrote. */
export const BODIES = [
  'regular-body',
  'photo-caption',
  'link-description',
  'video-caption',
  'audio-player',
  'audio-caption',
  'answer',
];

/** The source is an address where the video is another site's; of Tumblr's own it is a list of sizes. */
export function videoPlayers(text: (name: string) => string): string[] {
  const source = text('video-source');
  if (/^https?:\S+$/.test(source)) return [source];
  return text('video-player') ? [text('video-player')] : [];
}

/** Each photo comes in several sizes, the largest first. */
function listPhotos(element: XmlElement): string[] {
  const sets = childrenOf(element, 'photoset').flatMap((set) => childrenOf(set, 'photo'));
  const photos = sets.length > 0 ? sets : [element];
  return photos.flatMap((photo) => {
    const largest = childrenOf(photo, 'photo-url')[0];
    return largest && ownText(largest) ? [ownText(largest)] : [];
  });
}

function listLines(element: XmlElement): TumblrPost['lines'] {
  return childrenOf(element, 'conversation').flatMap((conversation) =>
    childrenOf(conversation, 'line').map((line) => ({ label: line.attributes.label ?? '', phrase: ownText(line) })),
  );
}

/** /post/123/these-words */
export function slugIn(url: string): string {
  return /\/post\/\d+\/([^/?#]+)/.exec(url)?.[1] ?? '';
}
