import type { ArchiveAddress, ArchivePost } from '../../archive-post';
import { listMedia } from '../../html/list-media';
import { toLine } from '../../html/read-tags';
import type { ReadItem } from '../../importer';
import { parseInstant } from '../../parse-instant';
import { childrenOf, ownText, textOf, writeElement, type XmlElement } from '../../xml/xml-element';
import { toParagraphs } from './to-paragraphs';

/** What an <item> of WXR is: a post, a page, or something that has no place of its own here, which is said. */
export function readItem(item: XmlElement, findEntry: (reference: string) => string | null): ReadItem[] {
  const id = textOf(item, 'wp:post_id');
  const type = textOf(item, 'wp:post_type') || 'post';
  const title = toLine(textOf(item, 'title'));
  const where = id || textOf(item, 'guid') || textOf(item, 'link');
  const skip = (reason: string): ReadItem[] => [{ kind: 'skipped', where, title, reason }];
  if (where === '')
    return [{ kind: 'refused', where: 'an item', title, reason: 'The post has neither number nor address.' }];
  if (type === 'attachment')
    return skip(`A file, ${textOf(item, 'wp:attachment_url')}; it comes with the post that shows it.`);
  if (type !== 'post' && type !== 'page') return skip(`WordPress's own: ${type}.`);
  if (textOf(item, 'wp:status') === 'trash') return skip('It was in the bin.');
  return [{ kind: 'post', post: toPost(item, where, title, findEntry) }, ...listNotes(item, where)];
}

function toPost(
  item: XmlElement,
  sourceKey: string,
  title: string,
  findEntry: (reference: string) => string | null,
): ArchivePost {
  const html = toParagraphs(textOf(item, 'content:encoded'));
  const gmt = textOf(item, 'wp:post_date_gmt');
  return {
    source: 'wordpress',
    sourceKey,
    kind: textOf(item, 'wp:post_type') === 'page' ? 'page' : 'post',
    title,
    html,
    text: null,
    youtubeIds: [],
    // Drafts have a date of noughts.
    publishedAt: parseInstant(gmt) ?? parseInstant(textOf(item, 'pubDate')),
    // What was behind a password, or for members, must not come out here.
    isDraft: textOf(item, 'wp:status') !== 'publish' || textOf(item, 'wp:post_password') !== '',
    slug: decodeSlug(textOf(item, 'wp:post_name')) || null,
    addresses: listAddresses(textOf(item, 'link')),
    tags: listTags(item),
    media: listMedia(html, findEntry),
    original: writeElement(item),
  };
}

/** A plain address (/?p=12) has no path to be known by. */
function listAddresses(link: string): ArchiveAddress[] {
  const url = URL.parse(link);
  return url && url.pathname !== '/' ? [{ path: url.pathname, matchesBelow: false }] : [];
}

function listTags(item: XmlElement): string[] {
  const categories = childrenOf(item, 'category').filter(({ attributes: { domain, nicename } }) => {
    return (domain === 'post_tag' || domain === 'category') && nicename !== 'uncategorized';
  });
  return [...new Set(categories.map((category) => toLine(ownText(category))).filter(Boolean))];
}

/** What of a post has no place here. */
function listNotes(item: XmlElement, where: string): ReadItem[] {
  const comments = childrenOf(item, 'wp:comment').length;
  const notes = [
    comments > 0
      ? `${comments} ${comments === 1 ? 'comment is' : 'comments are'} kept with the original and not shown.`
      : '',
    textOf(item, 'excerpt:encoded') ? 'Its excerpt is kept with the original and not shown.' : '',
  ];
  return notes.filter(Boolean).map((text) => ({ kind: 'note', where, text }));
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
