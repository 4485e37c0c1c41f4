import type { ArchivePost } from '../../archive-post';
import { listMedia } from '../../html/list-media';
import { attributeOf, readDocument } from '../../html/read-document';
import { parseInstant } from '../../parse-instant';
import { nameOf } from './text-file';

/** Where pages say when they were published, in the order in which they are believed. */
const DATES = ['article:published_time', 'datepublished', 'date', 'dcterms.created', 'dc.date'];

/** A page of HTML, or a piece of one, as a post. @param html that checkHtml() lets through */
export function readHtmlFile(path: string, html: string, findEntry: (reference: string) => string | null): ArchivePost {
  const { title, body, elements } = readDocument(html);
  const meta = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? attributeOf(element, 'itemprop');
    const content = attributeOf(element, 'content');
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  const date = DATES.map((name) => meta.get(name)).find((value) => value !== undefined);
  const time = elements.find(({ tagName }) => tagName === 'time');
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  );
  const address = URL.parse((canonical && attributeOf(canonical, 'href')) ?? '')?.pathname ?? '/';
  return {
    source: 'file',
    sourceKey: path,
    kind: 'post',
    title,
    html: body,
    text: null,
    youtubeIds: [],
    publishedAt: parseInstant(date ?? (time && attributeOf(time, 'datetime')) ?? ''),
    isDraft: false,
    slug: nameOf(path),
    addresses: address === '/' ? [] : [{ path: address, matchesBelow: false }],
    tags: (meta.get('keywords') ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean)
      .slice(0, 20),
    media: listMedia(body, findEntry),
    original: html,
  };
}
