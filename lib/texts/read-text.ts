import type { Root } from 'mdast';
import { htmlToMdast } from './html-to-mdast';
import { type HtmlRefusal, parseHtml } from './parse-html';
import { readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';

export type TextFormat = 'html' | 'markdown' | 'plain';
export type ReadText = { ok: true; format: TextFormat; tree: Root } | { ok: false; reason: HtmlRefusal };

/** A text of whatever format as a tree of Markdown. */
export function readText(text: string, format: TextFormat = recogniseFormat(text)): ReadText {
  if (format === 'plain') return { ok: true, format, tree: readPlainText(text) };
  if (format === 'markdown') return { ok: true, format, tree: readMarkdown(text) };
  const parsed = parseHtml(text);
  return parsed.ok ? { ok: true, format, tree: htmlToMdast(parsed.tree) } : parsed;
}

const HTML =
  /<\/(?:p|div|h[1-6]|[uo]l|li|blockquote|table|pre|b|strong|em|a|span)\s*>|<(?:p|br|hr|div|[uo]l|li|h[1-6]|blockquote|table|pre|iframe|script)\b[^<>]*>/i;
const FENCE = /^ {0,3}(?:```|~~~)/m;
const LINK = /!?\[[^\]\n]*\]\((?:https?:|mailto:|\/|#|<)[^)\n]*\)/;
const REFERENCE = /^ {0,3}\[[^\]\n]+\]:\s+\S/m;
const HEADING = /^#{2,6} \S/m;
const STRONG = /\*\*[^\s*][^*\n]*\*\*|(?<!\w)__[^\s_][^_\n]* [^_\n]*__(?!\w)/;
const TOP_HEADING = /^# \S.*\n\s*\n(?!#)/;

/** Whether a text is HTML, Markdown or neither, by its marks. A # or a * alone does not make it Markdown. */
export function recogniseFormat(text: string): TextFormat {
  const outsideCode = text.replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1/gm, '');
  if (FENCE.test(text) && !/^\s*</.test(text)) return 'markdown';
  if (HTML.test(outsideCode)) return 'html';
  const isMarkdown = [LINK, REFERENCE, HEADING, STRONG, TOP_HEADING].some((mark) => mark.test(text.trimStart()));
  return isMarkdown ? 'markdown' : 'plain';
}
