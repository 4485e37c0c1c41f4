/** An element of XML with all in it. Names are as they are written, prefix included: wp:post_id. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  /** Its text and elements, in their order. */
  nodes: (string | XmlElement)[];
};

/** Its own text, without that of the elements in it, trimmed. */
export function ownText({ nodes }: XmlElement): string {
  return nodes
    .filter((node) => typeof node === 'string')
    .join('')
    .trim();
}

export function childrenOf({ nodes }: XmlElement, name: string): XmlElement[] {
  return nodes.filter((node) => typeof node !== 'string').filter((node) => node.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The text of the first child of a name; empty where there is none. */
export function textOf(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  return child ? ownText(child) : '';
}

/** As XML again: what was a CDATA section is escaped text. */
export function writeElement(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${element.name}${attributes.join('')}>${writeNodes(element)}</${element.name}>`;
}

/** What is in an element, as XML. */
export function writeNodes({ nodes }: XmlElement): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeXml(node) : writeElement(node))).join('');
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
