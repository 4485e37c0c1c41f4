import type { Heading as HeadingNode, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { firstFree, toSlug } from '../slug';

/** A heading of a text, and the fragment of its address. */
export type Heading = { id: string; text: string; level: Level };
type Level = 2 | 3 | 4 | 5 | 6;

/** Fragments that the page around the text has. */
const TAKEN = ['content', 'contents', 'footnote-label'];

/** The headings of a Markdown text, in its order. */
export function listHeadings(markdown: string): Heading[] {
  return identifyHeadings(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

/** The same as a plugin of remark: gives the headings their ids and levels. */
export function remarkHeadings() {
  return (tree: Root) => void identifyHeadings(tree);
}

/**
 * Gives each heading an id of its own, made of its words, and a level that fits under the page's title: the text's
 * highest is 2, and none is skipped on the way down.
 */
function identifyHeadings(tree: Root): Heading[] {
  const nodes = tree.children.filter((node): node is HeadingNode => node.type === 'heading');
  const highest = Math.min(...nodes.map(({ depth }) => depth));
  const ids = new Set(TAKEN);
  let level: number = 1;
  return nodes.map((node) => {
    const text = textOf(node).trim();
    const id = firstFree(toSlug(text) || 'section', (candidate) => !ids.has(candidate));
    ids.add(id);
    level = Math.min(node.depth - highest + 2, level + 1, 6);
    node.depth = level as Level;
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    return { id, text, level: level as Level };
  });
}
