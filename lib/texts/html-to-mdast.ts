import type { Element, Root as HtmlRoot } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Code, Image, List, Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { guessLanguage } from './guess-language';
import { takeFootnotes } from './html-footnotes';
import { isElement, playersAsLinks, sanitise } from './sanitise';

/** In place of a link's address, while the tree is still HTML. */
const NOTE = 'mailto:note-';

/**
 * A parsed text as a tree of Markdown: headings, lists, emphasis, links, listings, tables, pictures and notes kept, the
 * words untouched, scripts and styles gone. Changes the tree that it is given.
 */
export function htmlToMdast(tree: HtmlRoot): Root {
  const notes = takeFootnotes(tree);
  visit(tree, 'element', (node) => {
    if (node.properties.dataNote !== undefined) node.properties = { href: NOTE + node.properties.dataNote };
  });
  playersAsLinks(tree);
  unwrapListings(tree);
  const root = convert(sanitise(tree));
  visit(root, 'link', (node, index, parent) => {
    if (!node.url.startsWith(NOTE) || !parent || index === undefined) return;
    const label = node.url.slice(NOTE.length);
    parent.children[index] = { type: 'footnoteReference', identifier: label, label };
  });
  for (const { label, children } of notes) {
    const note = convert(sanitise({ type: 'root', children }));
    root.children.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: note.children.filter((child) => child.type !== 'footnoteDefinition') as never[],
    });
  }
  return root;
}

function convert(tree: HtmlRoot): Root {
  visit(tree, 'element', (node) => {
    // A place in the text, or a link that led nowhere good: its words alone.
    if (node.tagName === 'a' && !node.properties.href) node.tagName = 'span';
  });
  const result: Nodes = toMdast(tree, {
    handlers: { pre: listing, listing, figure, summary: asParagraph, caption: asParagraph, figcaption: asParagraph },
  });
  if (result.type !== 'root') return { type: 'root', children: [] };
  visit(result, 'list', tighten);
  return result;
}

/** A list of lines is written line by line, whether or not its items were paragraphs. */
function tighten(list: List): void {
  const isTight = list.children.every(
    ({ children: [first, ...rest] }) => first?.type !== 'list' && rest.every(({ type }) => type === 'list'),
  );
  if (!isTight) return;
  list.spread = false;
  for (const item of list.children) item.spread = false;
}

/** A listing, each character as it was. */
const listing: Handle = (state, node) => {
  const value = verbatim(node).replace(/\n+$/, '');
  const code: Code = { type: 'code', lang: languageOf(node) ?? guessLanguage(value), meta: null, value };
  state.patch(node, code);
  return code;
};

/** What reads as a paragraph though HTML has a name of its own for it. */
const asParagraph: Handle = (state, node) => defaultHandlers.p(state, node);

/** A picture with its caption, where that is plain text: our articles write it as the picture's title. */
const figure: Handle = (state, node) => {
  const pictures = findAll(node, 'img');
  const captions = findAll(node, 'figcaption');
  const [picture, caption] = [pictures[0], captions[0]];
  const isPlain = picture && caption && pictures.length === 1 && findAll(node, 'a', 'pre', 'ul', 'ol').length === 0;
  if (!isPlain || textOf(node).trim() !== textOf(caption).trim()) return state.toFlow(state.all(node));
  const { src, alt } = picture.properties;
  const title = textOf(caption).replace(/\s+/g, ' ').trim();
  const image: Image = { type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), title: title || null };
  const paragraph: Paragraph = { type: 'paragraph', children: [image] };
  state.patch(node, paragraph);
  return paragraph;
};

/** A table that only lays out a listing and its line numbers is that listing. */
function unwrapListings(tree: HtmlRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const listings = findAll(node, 'pre').filter((pre) => !/^[\d\s]*$/.test(textOf(pre)));
    const others =
      textOf(node).replaceAll(/[\d\s]/g, '').length -
      listings
        .map(textOf)
        .join('')
        .replaceAll(/[\d\s]/g, '').length;
    if (listings.length > 0 && others === 0) parent.children.splice(index, 1, ...listings);
  });
}

function findAll(within: Element | HtmlRoot, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(within, 'element', (node) => {
    if (node !== within && isElement(node, ...names)) found.push(node);
  });
  return found;
}

function verbatim(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element') return '';
      return child.tagName === 'br' ? '\n' : verbatim(child);
    })
    .join('');
}

function languageOf(node: Element): string | null {
  for (const candidate of [node, ...findAll(node, 'code')]) {
    const names = candidate.properties.className;
    const name = (Array.isArray(names) ? names : []).map(String).find((it) => /^lang(?:uage)?-/.test(it));
    if (name) return name.replace(/^lang(?:uage)?-/, '').toLowerCase();
  }
  return null;
}
