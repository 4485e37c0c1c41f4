import { cleanText } from './clean-text';

/** A piece of XML that is well-formed by itself. Only this file makes one, so that text can't pass for mark-up. */
export type Xml = { readonly xml: string };

type Attributes = Record<string, string | number | null | undefined>;
type Child = Xml | string | number | null | undefined;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '');
}

/** In an attribute a parser makes spaces of tabs and new lines that are not written as references. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * An element. Attributes and children that are null or undefined are left out; text is escaped.
 * @param name written by us, never taken from content
 */
export function element(name: string, attributes: Attributes = {}, children: readonly Child[] = []): Xml {
  const opening = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .reduce((tag, [key, value]) => `${tag} ${key}="${escapeAttribute(String(value))}"`, name);
  const content = children
    .map((child) => (typeof child === 'object' ? (child?.xml ?? '') : escapeXml(String(child ?? ''))))
    .join('');
  return { xml: content ? `<${opening}>${content}</${name}>` : `<${opening}/>` };
}

/** An element that holds text alone; nothing where there is no text. */
export function textElement(name: string, text: string | number | null | undefined): Xml | null {
  return text === null || text === undefined || text === '' ? null : element(name, {}, [text]);
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
