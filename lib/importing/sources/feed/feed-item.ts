import type { ArchiveAddress } from '../../archive-post';
import { escapeHtml } from '../../html/escape';
import { listMedia } from '../../html/list-media';
import { toLine } from '../../html/read-tags';
import type { ReadItem } from '../../importer';
import { parseInstant } from '../../parse-instant';
import { childOf, childrenOf, ownText, textOf, writeElement, writeNodes, type XmlElement } from '../../xml/xml-element';

/** An <item> of RSS or an <entry> of Atom. */
export function readFeedItem(item: XmlElement): ReadItem {
  const isAtom = item.name === 'entry';
  const link = isAtom ? atomLink(item) : textOf(item, 'link') || permalinkGuid(item);
  const key = textOf(item, isAtom ? 'id' : 'guid') || link || item.attributes['rdf:about'] || '';
  const title = isAtom ? atomTitle(item) : toLine(textOf(item, 'title'));
  if (key === '')
    return { kind: 'refused', where: 'an item', title, reason: 'The post has neither an ID nor an address.' };
  const html = isAtom ? atomBody(item) : textOf(item, 'content:encoded') || textOf(item, 'description');
  const date = ['pubDate', 'published', 'dc:date', 'issued', 'updated'].map((name) => textOf(item, name)).find(Boolean);
  const path = URL.parse(link)?.pathname ?? '/';
  // Tumblr's own feed has the same posts as its export, and they are the same here.
  const tumblrId = /^\/post\/(\d{1,20})(?:\/|$)/.exec(path)?.[1];
  return {
    kind: 'post',
    post: {
      source: tumblrId === undefined ? 'feed' : 'tumblr',
      sourceKey: tumblrId ?? key,
      kind: 'post',
      title,
      html,
      text: null,
      youtubeIds: listYoutubeIds(item),
      publishedAt: date === undefined ? null : parseInstant(date),
      isDraft: false,
      slug: slugOf(path, tumblrId !== undefined),
      addresses: listAddresses(path, tumblrId),
      tags: listTags(item),
      media: listMedia(html, () => null),
      original: writeElement(item),
    },
  };
}

/** A guid is an address unless it says that it is none. */
function permalinkGuid(item: XmlElement): string {
  const guid = childOf(item, 'guid');
  return guid && guid.attributes.isPermaLink !== 'false' && URL.canParse(ownText(guid)) ? ownText(guid) : '';
}

function atomLink(entry: XmlElement): string {
  const links = childrenOf(entry, 'link').map(({ attributes }) => attributes);
  return links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href ?? '';
}

function atomTitle(entry: XmlElement): string {
  const title = childOf(entry, 'title');
  if (!title) return '';
  return /html/.test(title.attributes.type ?? '') ? toLine(ownText(title) || writeNodes(title)) : ownText(title);
}

/** Atom says of each text what it is: plain, HTML as text, or HTML as elements. */
function atomBody(entry: XmlElement): string {
  const body = childOf(entry, 'content') ?? childOf(entry, 'summary');
  if (!body) return '';
  switch (body.attributes.type) {
    case undefined:
    case 'text':
      return `<p>${escapeHtml(ownText(body))}</p>`;
    case 'xhtml':
      return writeNodes(body);
    default:
      return ownText(body);
  }
}

/** YouTube's feeds, and those made of them, name their video. */
function listYoutubeIds(item: XmlElement): string[] {
  const id = textOf(item, 'yt:videoId');
  return /^[\w-]{11}$/.test(id) ? [id] : [];
}

function slugOf(path: string, isTumblr: boolean): string | null {
  const parts = path.split('/').filter(Boolean);
  const last = isTumblr ? parts[2] : parts.at(-1)?.replace(/\.html?$/, '');
  try {
    return last ? decodeURIComponent(last) : null;
  } catch {
    return last ?? null;
  }
}

function listAddresses(path: string, tumblrId: string | undefined): ArchiveAddress[] {
  if (tumblrId !== undefined) return [{ path: `/post/${tumblrId}`, matchesBelow: true }];
  return path === '/' ? [] : [{ path, matchesBelow: false }];
}

function listTags(item: XmlElement): string[] {
  const categories = childrenOf(item, 'category').map((category) => category.attributes.term ?? ownText(category));
  return [...new Set(categories.map(toLine).filter(Boolean))];
}
