import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { toLine } from './read-tags';

type Element = DefaultTreeAdapterTypes.Element;

/** A whole page of HTML, taken apart. */
export type HtmlDocument = {
  title: string;
  /** What is in the body, as it is written, without what `isLeftOut` names. */
  body: string;
  /** All elements, in their order. */
  elements: Element[];
};

/**
 * Takes a page apart; what it gives is cut from the text and not written anew, so that nothing in it is changed.
 * @param html that checkHtml() lets through
 */
export function readDocument(html: string, isLeftOut: (element: Element) => boolean = () => false): HtmlDocument {
  const elements = listElements(parse(html, { sourceCodeLocationInfo: true }));
  const body = elements.find(({ tagName }) => tagName === 'body');
  const range = rangeOf(html, elements, body);
  const cuts = elements
    .filter(isLeftOut)
    .flatMap(({ sourceCodeLocation: at }) => (at ? [[at.startOffset, at.endOffset] as const] : []))
    .filter(([from, to]) => from >= range.from && to <= range.to);
  const title = elements.find(({ tagName }) => tagName === 'title');
  return { title: title ? innerText(html, title) : '', body: cut(html, range, cuts).trim(), elements };
}

/** The text in an element as a line. */
export function innerText(html: string, { sourceCodeLocation: at }: Element): string {
  if (!at?.startTag) return '';
  return toLine(html.slice(at.startTag.endOffset, at.endTag?.startOffset ?? at.endOffset));
}

export function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** A page may leave out the tags of head and body: then its body begins where its head's last element ends. */
function rangeOf(html: string, elements: Element[], body: Element | undefined): { from: number; to: number } {
  const at = body?.sourceCodeLocation;
  if (at?.startTag) return { from: at.startTag.endOffset, to: at.endTag?.startOffset ?? at.endOffset };
  const inHead = elements.filter(({ parentNode }) => parentNode?.nodeName === 'head');
  const from = Math.max(0, ...inHead.map(({ sourceCodeLocation }) => sourceCodeLocation?.endOffset ?? 0));
  return { from, to: html.length };
}

function cut(html: string, { from, to }: { from: number; to: number }, cuts: (readonly [number, number])[]): string {
  let [text, at] = ['', from];
  for (const [start, end] of cuts) {
    if (start < at) continue;
    text += html.slice(at, start);
    at = end;
  }
  return text + html.slice(at, to);
}

function listElements(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const elements: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    elements.push(node);
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return elements;
}
