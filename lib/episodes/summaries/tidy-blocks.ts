import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isQuestion } from './is-question';
import { readPosition } from './read-position';

const BULLET = /^\s*[•‣◦▪●○·]\s*/;
const DASH = /^\s*(?:[-–—*]\s+)/;

/**
 * Blocks as their writer meant them: lines that begin with a bullet are a list, a question and what follows it in one
 * paragraph are two, and so are chapters that share one.
 */
export function tidyBlocks(blocks: readonly RootContent[]): RootContent[] {
  return joinLists(blocks.flatMap(splitParagraph));
}

/** A block, and whether it is an item of a list that was written as paragraphs. */
type Part = { block: RootContent; bulleted: boolean };

function splitParagraph(block: RootContent): Part[] {
  if (block.type === 'list' && block.children.every(isChapterItem))
    return block.children.flatMap(({ children }) => children.map(plain));
  if (block.type !== 'paragraph') return [plain(block)];
  const lines = linesOf(block.children);
  const texts = lines.map((line) => textOf({ type: 'paragraph', children: line }));
  if (texts.some((text) => BULLET.test(text)) || texts.filter((text) => DASH.test(text)).length >= 2) {
    return groupLines(lines, (text) => BULLET.test(text) || DASH.test(text)).map((group) => {
      const bulleted = BULLET.test(group.text) || DASH.test(group.text);
      const children = bulleted ? withoutBullet(group.children) : group.children;
      return { block: { type: 'paragraph', children }, bulleted };
    });
  }
  if (lines.length > 1 && texts.filter((text) => readPosition(text)).length >= 1) {
    return groupLines(lines, (text) => readPosition(text) !== null, true).map(({ children }) =>
      plain({ type: 'paragraph', children }),
    );
  }
  return splitQuestion(lines, texts).map(plain);
}

const plain = (block: RootContent): Part => ({ block, bulleted: false });

/** A line that is a question, or is bold, above lines that are not. */
function splitQuestion(lines: PhrasingContent[][], texts: string[]): Paragraph[] {
  const [first = [], ...rest] = lines;
  const [start, ...after] = first;
  const boldThenText =
    start?.type === 'strong' && /[?？]\s*$/.test(textOf(start)) && (after.length > 0 || rest.length > 0);
  if (boldThenText) {
    const others = joinLines([trimStart(after), ...rest].filter((line) => line.length > 0));
    return others.length > 0 ? [paragraph([start]), paragraph(others)] : [paragraph(first)];
  }
  const isWhole = start?.type === 'strong' && after.length === 0;
  if (rest.length > 0 && (isWhole || isQuestion(texts[0] ?? '')) && !isQuestion(texts.slice(1).join(' '))) {
    return [paragraph(first), paragraph(joinLines(rest))];
  }
  return [paragraph(joinLines(lines))];
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

function isChapterItem({ children }: ListItem): boolean {
  return children[0] !== undefined && readPosition(textOf(children[0])) !== null;
}

/** The lines of a paragraph. */
export function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text') {
      for (const [i, value] of node.value.split('\n').entries()) {
        if (i > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ type: 'text', value });
      }
    } else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

function joinLines(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line]));
}

/** Lines together with those after them, up to the next that begins a group; or, alone, each beginning by itself. */
function groupLines(lines: PhrasingContent[][], begins: (text: string) => boolean, alone = false) {
  const groups: { text: string; lines: PhrasingContent[][]; begins: boolean }[] = [];
  for (const line of lines) {
    const text = textOf(paragraph(line));
    const last = groups.at(-1);
    if (last && !begins(text) && !(alone && last.begins)) last.lines.push(line);
    else groups.push({ text, lines: [line], begins: begins(text) });
  }
  return groups.map(({ text, lines: all }) => ({ text, children: joinLines(all) }));
}

function withoutBullet(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type === 'text') {
    const value = first.value.replace(BULLET, '').replace(DASH, '');
    return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest];
  }
  if (first && 'children' in first)
    return [{ ...first, children: withoutBullet(first.children) } as PhrasingContent, ...rest];
  return children;
}

function trimStart(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.trimStart();
  return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest];
}

function joinLists(parts: Part[]): RootContent[] {
  const blocks: RootContent[] = [];
  let open: List | null = null;
  for (const { block, bulleted } of parts) {
    if (!bulleted || block.type !== 'paragraph') {
      open = null;
      blocks.push(block);
      continue;
    }
    if (!open) {
      open = { type: 'list', ordered: false, spread: false, children: [] };
      blocks.push(open);
    }
    open.children.push({ type: 'listItem', spread: false, children: [block] });
  }
  return blocks;
}
