/** An element of XML with all in it. Names are as they are written, prefix included: wp:post_id. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
};

/** The text of the first child of a name, trimmed; null where there is none. */
export function textOf(element: XmlElement, name: string): string | null {
  return childOf(element, name)?.text.trim() ?? null;
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** As XML again, to be kept: what was a CDATA section is escaped text. */
export function writeElement({ name, attributes, children, text }: XmlElement): string {
  const inAttributes = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = escapeXml(text.trim()) + children.map((child) => `\n${writeElement(child)}`).join('');
  return `<${name}${inAttributes.join('')}>${inside}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
