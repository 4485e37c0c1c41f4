import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A tree as Markdown that reads as the same tree: what only looks like mark-up is escaped. No newline at the end. */
export function writeMarkdown(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: false,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).trim();
}

/** The same of some blocks. */
export function writeBlocks(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return writeMarkdown(root);
}
