import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { guessLanguage } from './guess-language';
import { continuesListing, isCode, isListing } from './plain-text-listing';
import { linkNotes } from './plain-text-notes';
import { readMarkdown } from './read-markdown';

/** Lists within lists; what is deeper is read as text. */
const MOST_DEEP = 12;

/**
 * Plain text, such as somebody copies out of a page, as a tree: paragraphs, lists by their bullets and numbers, lines that
 * are a program as listings, short lines that stand alone as headings, notes by their [1]. Every character of the words
 * stays text: nothing in it is read as mark-up.
 */
export function readPlainText(text: string): Root {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const children = readBlocks(lines, 0);
  linkNotes(children);
  return { type: 'root', children };
}

/** Lines between empty ones. */
type Chunk = { lines: string[] /** Empty lines in front. */; gap: number };

function toChunks(lines: string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let gap = 0;
  let open: Chunk | null = null;
  for (const line of lines) {
    if (line.trim() === '') {
      gap += 1;
      open = null;
    } else if (open) open.lines.push(line);
    else {
      open = { lines: [line], gap };
      chunks.push(open);
      gap = 0;
    }
  }
  return chunks;
}

function readBlocks(lines: string[], depth: number): RootContent[] {
  const chunks = toChunks(lines);
  const blocks: RootContent[] = [];
  for (let at = 0; at < chunks.length; ) {
    const { block, next } =
      readListing(chunks, at) ?? readTable(chunks, at) ?? readList(chunks, at, depth) ?? readProse(chunks, at);
    blocks.push(...block);
    at = next;
  }
  return blocks;
}

type Read = { block: RootContent[]; next: number };

// ─── Listings ───────────────────────────────────────────────────────────────

function readListing(chunks: Chunk[], at: number): Read | null {
  const first = chunks[at];
  if (!first || !isListing(first.lines)) return null;
  const lines = [...first.lines];
  let next = at + 1;
  for (let chunk = chunks[next]; chunk && chunk.gap <= 3 && continuesListing(chunk.lines); chunk = chunks[next]) {
    lines.push(...Array.from({ length: chunk.gap }, () => ''), ...chunk.lines);
    next += 1;
  }
  const value = lines.join('\n').replace(/[^\S\n]+$/, '');
  return { block: [{ type: 'code', lang: guessLanguage(value), value }], next };
}

// ─── Tables ─────────────────────────────────────────────────────────────────

function readTable(chunks: Chunk[], at: number): Read | null {
  const lines = chunks[at]?.lines ?? [];
  if (lines.length < 2 || !/^\s*\|?\s*:?-{2,}:?\s*\|[\s:|-]*$/.test(lines[1] ?? '')) return null;
  const [table] = readMarkdown(lines.join('\n')).children;
  return table?.type === 'table' ? { block: [table], next: at + 1 } : null;
}

// ─── Lists ──────────────────────────────────────────────────────────────────

const MARK = /^(\s*)(?:([•‣◦▪●○·*+-]|[–—](?=\s))|(\d{1,3})[.)])\s+(\S.*)$/;
/** A star that lost the space behind it; not the first of a *pair*. */
const TIGHT_STAR = /^(\s*)\*(?=[^\s*])([^*]+)$/;

type Mark = { indent: number; number: number | null; text: string };

function markOf(line: string): Mark | null {
  const match = MARK.exec(line);
  if (!match) return null;
  const [, space = '', , number, text = ''] = match;
  return { indent: width(space), number: number === undefined ? null : Number(number), text };
}

const width = (space: string) => space.replaceAll('\t', '    ').length;
const indentOf = (line: string) => width(/^\s*/.exec(line)?.[0] ?? '');

function beginsList(chunks: Chunk[], at: number): boolean {
  const [first = '', second = ''] = chunks[at]?.lines ?? [];
  const mark = markOf(first);
  if (!mark) return false;
  if (/^\s*[–—]/.test(first)) return mark.indent > 0 || /^\s*[–—]/.test(second);
  if (mark.number === null || mark.indent > 0) return true;
  // “1. A heading” that paragraphs follow is a heading; a list goes on at once.
  const following = markOf(second) ?? markOf(chunks[at + 1]?.lines[0] ?? '');
  return (
    following?.number === mark.number + 1 ||
    (markOf(chunks[at - 1]?.lines.at(-1) ?? '')?.number ?? -1) === mark.number - 1
  );
}

type Item = { lines: string[] };

function readList(chunks: Chunk[], at: number, depth: number): Read | null {
  if (depth >= MOST_DEEP || !beginsList(chunks, at)) return null;
  const first = markOf(chunks[at]?.lines[0] ?? '');
  if (!first) return null;
  const items: Item[] = [];
  let isLoose = false;
  let next = at;
  for (let chunk = chunks[next]; chunk; chunk = chunks[next]) {
    const begins = chunk.lines[0] ?? '';
    const mark = markOf(begins);
    const isNext = mark && mark.indent <= first.indent + 1 && (mark.number === null) === (first.number === null);
    const isWithin = items.length > 0 && indentOf(begins) >= first.indent + 2;
    if (next > at && !isNext && !isWithin) break;
    if (next > at && isNext && mark.number === 1) break;
    if (next > at) {
      isLoose = true;
      items.at(-1)?.lines.push('');
    }
    addLines(items, chunk.lines, first);
    next += 1;
  }
  const list: List = {
    type: 'list',
    ordered: first.number !== null,
    start: first.number,
    spread: isLoose,
    children: items.map(({ lines }) => toItem(lines, depth, isLoose)),
  };
  return { block: [list], next };
}

function addLines(items: Item[], lines: string[], first: Mark): void {
  for (const line of lines) {
    const mark = markOf(line);
    const tight = TIGHT_STAR.exec(line);
    if (mark && mark.indent <= first.indent + 1) items.push({ lines: [mark.text] });
    else if (tight && first.number === null && items.length > 0) items.push({ lines: [tight[2] ?? ''] });
    else items.at(-1)?.lines.push(dedent(line, first.indent + 2));
  }
}

function dedent(line: string, most: number): string {
  const columns = line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
  return columns.slice(Math.min(most, indentOf(columns)));
}

/** What an item holds; its further lines are set in from its mark by two columns, or four. */
function toItem(lines: string[], depth: number, spread: boolean): ListItem {
  const [begin = '', ...rest] = lines;
  const inset = Math.min(2, ...rest.filter((line) => line.trim() !== '').map(indentOf));
  const inner = [begin, ...rest.map((line) => line.slice(Math.min(inset, indentOf(line))))];
  // A deeper list begins at once under its item's own words.
  const parted = inner.flatMap((line, i) =>
    i > 0 && markOf(line) && !markOf(inner[i - 1] ?? '') ? ['', line] : [line],
  );
  const children = depth + 1 >= MOST_DEEP ? [paragraph(inner)] : readBlocks(parted, depth + 1);
  return { type: 'listItem', spread: spread && children.length > 1, children: children.map(asItemContent) };
}

/** A list's items have no headings: a short line is the item itself. */
function asItemContent(node: RootContent): ListItem['children'][number] {
  if (node.type === 'heading') return { type: 'paragraph', children: node.children };
  return node as ListItem['children'][number];
}

// ─── Prose ──────────────────────────────────────────────────────────────────

function readProse(chunks: Chunk[], at: number): Read {
  const lines = chunks[at]?.lines ?? [];
  const next = at + 1;
  if (lines.every((line) => /^\s*>(?: |$)/.test(line))) {
    const inner = lines.map((line) => line.replace(/^\s*> ?/, ''));
    return { block: [{ type: 'blockquote', children: [paragraph(inner)] }], next };
  }
  if (lines.length === 1 && /^\s*(?:[-*_] ?){3,}$/.test(lines[0] ?? ''))
    return { block: [{ type: 'thematicBreak' }], next };
  // Lists and listings that begin within a paragraph's lines.
  const list = lines.findIndex((line, i) => i > 0 && beginsInnerList(line));
  if (list > 0) {
    const following = readList([{ lines: lines.slice(list), gap: 0 }, ...chunks.slice(next)], 0, 0);
    if (following)
      return { block: [paragraph(lines.slice(0, list)), ...following.block], next: next + following.next - 1 };
  }
  if (isHeading(chunks, at)) {
    return { block: [{ type: 'heading', depth: 2, children: phrasing((lines[0] ?? '').trim()) }], next };
  }
  return { block: [paragraph(lines)], next };
}

/** A list may begin under a line of its own paragraph, a numbered one by its 1, as in Markdown. */
function beginsInnerList(line: string): boolean {
  const mark = markOf(line);
  return mark !== null && (mark.number === null || mark.number === 1) && !/^\s*[–—]/.test(line);
}

/** Whether a line stands alone as a heading does: short, without a sentence's end, and above something that is none. */
function isHeading(chunks: Chunk[], at: number): boolean {
  const following = chunks[at + 1];
  // A listing follows the words that announce it.
  if (!looksLikeHeading(chunks[at]) || !following || isListing(following.lines)) return false;
  // Several in a row are lines of some other kind, such as a list of links.
  let run = 1;
  for (let i = at + 1; looksLikeHeading(chunks[i]); i++) run += 1;
  for (let i = at - 1; looksLikeHeading(chunks[i]); i--) run += 1;
  return run <= 2;
}

function looksLikeHeading(chunk: Chunk | undefined): boolean {
  const [line = '', ...others] = chunk?.lines ?? [];
  if (others.length > 0 || /^\s/.test(line) || isCode(line)) return false;
  const text = line.trim();
  // A question is what somebody was asked, an aside in brackets belongs to it.
  if (/[?]/.test(text.replace(/^\d+\. .*[?]$/, '')) || text.endsWith(')')) return false;
  return (
    text.length <= 80 &&
    /^[\p{Lu}\p{N}“"‘]/u.test(text) &&
    (/[\p{L}\p{N})”’"]$/u.test(text) || /^\d+\. .*[!?]$/.test(text))
  );
}

function paragraph(lines: string[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children: phrasing(lines.map((line) => line.trim()).join('\n')) };
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]’']/g;

/** Text, and the addresses in it as links. */
function phrasing(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    end = index + url.length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}
