import { cleanText } from './clean-text';

const ESCAPES: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };

/**
 * JSON that may stand in a script element: no text in it can end the element or begin a comment, and no half of a
 * surrogate pair is in it, which JSON parsers elsewhere refuse.
 */
export function toScriptJson(value: unknown): string {
  const json = JSON.stringify(value, (_key, part) => (typeof part === 'string' ? cleanText(part) : part));
  return json.replace(/[<>&]/g, (character) => ESCAPES[character] ?? '');
}
