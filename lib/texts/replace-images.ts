import type { Definition, Image } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { DIALECT } from './read-markdown';
import { writeMarkdown } from './write-markdown';

/**
 * Markdown with other addresses for some of its pictures; all else stays to the letter.
 * @param addresses by the address that the text has now, as readMarkdown() gives it
 */
export function replaceImages(markdown: string, addresses: ReadonlyMap<string, string>): string {
  if (addresses.size === 0) return markdown;
  let [text, at] = ['', 0];
  visit(fromMarkdown(markdown, DIALECT), (node) => {
    if (node.type !== 'image' && node.type !== 'definition') return;
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    const address = addresses.get(node.url);
    if (address === undefined || from === undefined || to === undefined) return;
    text += markdown.slice(at, from) + write({ ...node, url: address });
    at = to;
  });
  return text + markdown.slice(at);
}

/** A bar would end the cell of a table, and is the same with a stroke before it everywhere else. */
function write(node: Image | Definition): string {
  return writeMarkdown(node).replace(/\\?\|/g, '\\|');
}
