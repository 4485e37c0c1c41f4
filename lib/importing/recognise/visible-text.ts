import type { Element, Nodes, Root, Text } from 'hast';

/** A piece of a tree in its text: where it is in the tree, and where in the text. */
type Piece = { node: Text | Element; parent: Root | Element; from: number; to: number };
export type VisibleText = { text: string; pieces: Piece[] };

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Not shown, or shown as something else than text. */
const UNSEEN = new Set(
  'script style template iframe object embed noembed noframes title head textarea select svg math'.split(' '),
);

/**
 * The text of a tree as a reader sees it, a line for each block and each line break, and where each piece of it is.
 * @param listings whether listings are a part of it
 */
export function visibleText(tree: Root, listings: boolean): VisibleText {
  let text = '';
  const pieces: Piece[] = [];
  const walk = (node: Nodes, parent: Root | Element) => {
    if (node.type === 'text') {
      pieces.push({ node, parent, from: text.length, to: text.length + node.value.length });
      text += node.value;
      return;
    }
    if (node.type === 'element') {
      if (node.tagName === 'br') {
        pieces.push({ node, parent, from: text.length, to: text.length + 1 });
        text += '\n';
        return;
      }
      if (UNSEEN.has(node.tagName) || (!listings && (node.tagName === 'pre' || node.tagName === 'code'))) return;
      if (BLOCKS.has(node.tagName)) text += '\n';
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    for (const child of node.children) walk(child, node);
    if (node.type === 'element' && BLOCKS.has(node.tagName)) text += '\n';
  };
  walk(tree, tree);
  return { text, pieces };
}

/** Takes ranges of its visible text out of a tree, and what then holds nothing. */
export function cutFromTree(tree: Root, { pieces }: VisibleText, ranges: readonly [number, number][]): void {
  if (ranges.length === 0) return;
  const emptied = new Set<Root | Element>();
  for (const { node, parent, from, to } of pieces) {
    const within = ranges.filter(([start, end]) => start < to && end > from);
    if (within.length === 0) continue;
    emptied.add(parent);
    if (node.type === 'element') parent.children = parent.children.filter((child) => child !== node);
    else {
      for (const [start, end] of within.toReversed()) {
        node.value =
          node.value.slice(0, Math.max(0, start - from)) + node.value.slice(Math.max(0, Math.min(end, to) - from));
      }
    }
  }
  dropEmptied(tree, emptied);
}

function dropEmptied(parent: Root | Element, emptied: Set<Root | Element>): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'element') return true;
    dropEmptied(child, emptied);
    if (!emptied.has(child) || !isEmpty(child)) return true;
    emptied.add(parent);
    return false;
  });
}

function isEmpty(element: Element): boolean {
  return element.children.every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') || (child.type === 'element' && child.tagName === 'br'),
  );
}
