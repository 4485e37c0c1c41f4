import { toString as textOf } from 'mdast-util-to-string';
import type { ArticleContent } from '../../articles/article-content';
import { isReservedSlug } from '../../articles/reserved-slugs';
import { foldName } from '../../guests/fold-name';
import { toSlug } from '../../slug';
import { writeBlocks } from '../../texts/write-markdown';
import type { ArchivePost } from '../archive-post';
import type { ReadPost } from './read-post';

/** Characters; what search engines show. */
const LONGEST_SUMMARY = 200;

export function toArticle(
  post: ArchivePost,
  { title, video, asArticle: { tree } }: ReadPost,
  kind: ArticleContent['kind'],
) {
  const problems: string[] = [];
  const shownBeside = video && (video.from === 'script' || video.from === 'source') ? video.id : null;
  const body = writeBlocks(tree.children);
  const address = shownBeside === null ? '' : `<https://www.youtube.com/watch?v=${shownBeside}>`;
  const content: ArticleContent = {
    kind,
    slug: slugOf(post, title, kind),
    title: title || 'Untitled',
    summary: summaryOf(tree.children.flatMap((block) => (block.type === 'paragraph' ? textOf(block) : []))),
    body: address === '' || body.includes(shownBeside ?? '') ? body : `${address}\n\n${body}`.trim(),
    topics: listTopics(post),
  };
  if (title === '') problems.push('It has no title.');
  if (body === '') problems.push('It has no text.');
  return { content, problems, leftover: null };
}

/** Tags, each once. */
export function listTopics({ tags }: ArchivePost): string[] {
  const topics = new Map<string, string>();
  for (const tag of tags) {
    const name = tag.replace(/\s+/g, ' ').trim();
    if (name !== '' && !topics.has(foldName(name))) topics.set(foldName(name), name);
  }
  return [...topics.values()];
}

/** The old address's own words where it has any, so that readers know it again. */
function slugOf(post: ArchivePost, title: string, kind: ArticleContent['kind']): string {
  const slug = toSlug(post.slug ?? '') || toSlug(title) || toSlug(post.sourceKey) || 'untitled';
  return kind === 'page' && isReservedSlug(slug) ? `${slug}-page` : slug;
}

/** The first paragraph that says something, as far as whole sentences fit; empty where it is too long for that. */
function summaryOf(paragraphs: string[]): string {
  const text = (paragraphs.map((it) => it.replace(/\s+/g, ' ').trim()).find((it) => it.length >= 40) ?? '').trim();
  if (text.length <= LONGEST_SUMMARY) return text;
  return /^.{20,200}?[.!?…](?=\s)(?:.{0,200}[.!?…](?=\s))?/u.exec(text.slice(0, LONGEST_SUMMARY + 1))?.[0] ?? '';
}
