import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { readMarkdown } from '../texts/read-markdown';
import type { ConvertedPost } from './converted-post';

/** Words with how often each is there. */
export type Words = Map<string, number>;

const WORD = /(?<![\d:])(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?![\d:])|[\p{L}\p{N}]+/gu;

/** The words of plain text: letters and digits; a place in a video counts as its seconds, however it is written. */
export function wordsOf(text: string, into: Words = new Map()): Words {
  for (const [word] of text.matchAll(WORD)) {
    const key = word.includes(':') ? secondsWord(word) : word;
    into.set(key, (into.get(key) ?? 0) + 1);
  }
  return into;
}

/** The words that a reader of what a post became finds, in all places together. */
export function wordsOfConverted(post: ConvertedPost): Words {
  const words: Words = new Map();
  const add = (text: string) => wordsOf(text, words);
  // Read as one text, because each reading has its price.
  const addMarkdown = (parts: (string | null)[]) => {
    const markdown = parts.filter(Boolean).join('\n\n');
    wordsOf(markdown.length > LONG ? roughText(markdown) : readableText(readMarkdown(markdown)), words);
  };
  if (post.becomes === 'skip') return words;
  add(post.content.title);
  if (post.becomes !== 'episode') {
    addMarkdown([post.content.body, post.leftover]);
    return words;
  }
  const { number, introduction, answers, recommendedLinks } = post.content;
  if (number !== null) add(String(number));
  addMarkdown([introduction, ...answers.map(({ body }) => body), post.leftover]);
  for (const { asked, startSeconds } of answers) {
    add(asked);
    if (startSeconds !== null) words.set(`@${startSeconds}`, (words.get(`@${startSeconds}`) ?? 0) + 1);
  }
  for (const { label } of recommendedLinks) add(label);
  return words;
}

/** Words that are missing or come fewer times than before, each as often as it is missing. */
export function missingWords(before: Words, after: Words): string[] {
  return [...before].flatMap(([word, count]) =>
    Array.from({ length: Math.max(0, count - (after.get(word) ?? 0)) }, () => word),
  );
}

/** Characters from which on a text is not read a second time. */
const LONG = 50_000;

/** The text of Markdown without reading it: its addresses count as words too. */
function roughText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)[*`]+|~~/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#x([0-9A-F]{1,5});/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** All text of a tree of Markdown, a line for each block: listings, notes, pictures' words and lists' numbers too. */
export function readableText(tree: Nodes): string {
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') lines.push(node.value);
    else if (node.type === 'code') lines.push(`\n${node.value}\n`);
    else if (node.type === 'image' || node.type === 'imageReference')
      lines.push(`\n${node.alt ?? ''}\n${'title' in node ? (node.title ?? '') : ''}\n`);
    else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      lines.push(`\n${node.label ?? ''}\n`);
    else if (node.type === 'list')
      lines.push(`\n${numbersOf(node.ordered ? (node.start ?? 1) : null, node.children.length)}\n`);
    else if (['paragraph', 'heading', 'listItem', 'tableCell', 'break'].includes(node.type)) lines.push('\n');
  });
  return lines.join('');
}

function numbersOf(start: number | null, count: number): string {
  return start === null ? '' : Array.from({ length: count }, (_, i) => start + i).join(' ');
}

function secondsWord(position: string): string {
  return `@${position.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)}`;
}
