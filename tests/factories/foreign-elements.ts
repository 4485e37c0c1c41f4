import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** What texts of the site are made of once they are HTML: names, and the attributes of each. */
const ATTRIBUTES: Record<string, string[]> = {
  a: [
    'href',
    'title',
    'rel',
    'id',
    'class',
    'aria-label',
    'aria-describedby',
    'data-footnote-ref',
    'data-footnote-backref',
  ],
  img: ['src', 'alt', 'title', 'width', 'height', 'srcset', 'sizes', 'loading', 'decoding', 'class'],
  ol: ['start', 'class'],
  ul: ['class'],
  li: ['id', 'class'],
  td: ['align', 'colspan', 'rowspan', 'style'],
  th: ['align', 'colspan', 'rowspan', 'style', 'scope'],
  section: ['class', 'aria-label', 'tabindex', 'data-footnotes'],
  span: ['class', 'role', 'aria-label'],
  code: ['class'],
  pre: ['class'],
  div: ['class'],
  h2: ['id', 'class'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
};
const BARE = new Set(
  'html head body abbr b blockquote br caption cite dd del details dfn dl dt em figcaption figure h1 hr i ins kbd mark p q s samp small strike strong sub summary sup table tbody tfoot thead tr tt u var'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:|mailto:|[/#?]|[^:/?#]*(?:[/?#]|$))/i;

/** What a piece of HTML holds that no text of the site may: elements, attributes, addresses. */
export function listForeign(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) {
      const allowed = ATTRIBUTES[node.tagName];
      if (!allowed && !BARE.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const isFine = allowed?.includes(name) || (name === 'title' && node.tagName === 'abbr');
        if (!isFine) found.push(`${node.tagName} ${name}="${value}"`);
        if ((name === 'href' || name === 'src') && !ADDRESS.test(value))
          found.push(`${node.tagName} ${name}="${value}"`);
        if (name === 'style' && !/^text-align:(?:left|right|center)$/.test(value)) found.push(`style="${value}"`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
    if ('content' in node) walk(node.content);
  };
  walk(parse(html));
  return found;
}
