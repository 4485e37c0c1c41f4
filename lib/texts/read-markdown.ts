import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

/** What the site shows: CommonMark with GitHub’s additions. */
export const DIALECT = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/**
 * Markdown as a tree, of the dialect that the site shows. HTML in it is text, because the site leaves HTML out and its
 * words would be lost.
 */
export function readMarkdown(markdown: string): Root {
  const tree = fromMarkdown(markdown, DIALECT);
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const isBlock =
      parent.type !== 'paragraph' && parent.type !== 'heading' && !('alt' in parent) && isFlow(parent.type);
    const text = { type: 'text' as const, value: node.value };
    parent.children[index] = isBlock ? { type: 'paragraph', children: [text] } : text;
  });
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

function isFlow(type: string): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}
