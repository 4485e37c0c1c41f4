import type { Element, Nodes, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { parseHtml } from './parse-html';

/** What is let through of HTML from outside; all else goes, and what it held that is text stays. */
export const ALLOWED: Schema = {
  tagNames: [
    ...[
      'a',
      'abbr',
      'b',
      'blockquote',
      'br',
      'caption',
      'cite',
      'code',
      'dd',
      'del',
      'details',
      'dfn',
      'div',
      'dl',
      'dt',
    ],
    ...['em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark'],
    ...['ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
    ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var'],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    code: [['className', /^(?:language|lang)-[\w+#-]{1,40}$/]],
    pre: [['className', /^(?:language|lang)-[\w+#-]{1,40}$/]],
    ol: ['start'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'embed', 'noembed', 'noframes', 'title'],
  clobber: [],
  clobberPrefix: '',
};

/** A tree with nothing left in it but what is allowed. */
export function sanitise(tree: Root): Root {
  const clean = sanitize(tree, ALLOWED);
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}

/**
 * HTML from outside as it may be shown: allowed elements alone, no address that runs anything, and nothing that the page
 * would fetch by being opened: pictures and players are links. What can't be parsed within the limits is its source.
 */
export function sanitiseForDisplay(html: string): string {
  const parsed = parseHtml(html);
  if (!parsed.ok) return toHtml({ type: 'root', children: [element('pre', {}, html)] });
  playersAsLinks(parsed.tree);
  const tree = sanitise(parsed.tree);
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'img') return;
    const { src, alt } = node.properties;
    Object.assign(node, element('a', typeof src === 'string' ? { href: src } : {}, `[${alt || 'Image'}]`));
  });
  return toHtml(tree);
}

/** Frames and embedded objects become links to what they showed. */
export function playersAsLinks(tree: Root): void {
  visit(tree, 'element', (node) => {
    const address = embeddedAddress(node);
    if (address === null) return;
    Object.assign(node, element('a', { href: address }, address));
  });
}

/** Where the content of a frame, an object or a medium is; null of other elements and where none is named. */
export function embeddedAddress({ tagName, properties }: Element): string | null {
  if (!['iframe', 'embed', 'object', 'video', 'audio'].includes(tagName)) return null;
  const address = [properties.src, properties.data, properties.dataSrc].find(
    (candidate) => typeof candidate === 'string' && candidate.trim() !== '',
  );
  if (typeof address !== 'string') return null;
  return address.trim().replace(/^\/\//, 'https://');
}

function element(tagName: string, properties: Element['properties'], text: string): Element {
  const children: Element['children'] = [{ type: 'text', value: text }];
  return { type: 'element', tagName, properties, children };
}

/** Whether a node is an element of one of these names. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}
