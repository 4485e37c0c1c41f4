/**
 * Text without what XML 1.0 has no place for, not even escaped: control characters, halves of surrogate pairs and
 * non-characters (https://www.w3.org/TR/xml/#charsets). JSON has room for them, its readers often not.
 */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
