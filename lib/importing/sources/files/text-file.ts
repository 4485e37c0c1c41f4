import type { ArchivePost } from '../../archive-post';
import { parseInstant } from '../../parse-instant';

/**
 * A file of plain text or Markdown as a post. What static site generators put in front (`title: …` between two lines of
 * dashes) is read; the title is otherwise for the conversion to find.
 */
export function readTextFile(path: string, whole: string): ArchivePost {
  const { fields, text } = splitFrontMatter(whole.replace(/\r\n?/g, '\n'));
  const field = (name: string) => fields.get(name) ?? '';
  return {
    source: 'file',
    sourceKey: path,
    kind: /^page$/i.test(field('type') || field('layout')) ? 'page' : 'post',
    title: field('title'),
    html: null,
    text,
    youtubeIds: [],
    publishedAt: parseInstant(field('date')),
    isDraft: field('draft') === 'true' || field('published') === 'false' || /^draft$/i.test(field('status')),
    slug: field('slug') || nameOf(path),
    addresses: /^\/[^/]/.test(field('permalink') || field('url'))
      ? [{ path: field('permalink') || field('url'), matchesBelow: false }]
      : [],
    tags: field('tags')
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map(unquote)
      .filter(Boolean),
    media: [],
    original: whole,
  };
}

function splitFrontMatter(text: string): { fields: Map<string, string>; text: string } {
  const [whole, head = ''] = /^---\n([\s\S]{1,10000}?)\n---\n/.exec(text) ?? [];
  if (whole === undefined) return { fields: new Map(), text };
  const lines = head.split('\n').map((line) => /^([A-Za-z_]+):\s*(.*)$/.exec(line));
  // Anything but fields is a text between two rules.
  if (!lines.some((line) => line)) return { fields: new Map(), text };
  const fields = new Map(lines.flatMap((line) => (line?.[1] ? [[line[1].toLowerCase(), unquote(line[2] ?? '')]] : [])));
  return { fields, text: text.slice(whole.length) };
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** A file's name without its folder and ending. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{1,8}$/i, '');
}
