/** Parts of addresses that say where a page was kept, and nothing about it. */
const FURNITURE = new Set([
  'articles',
  'blog',
  'episodes',
  'guests',
  'html',
  'htm',
  'index',
  'php',
  'post',
  'questions',
]);
const MAX_WORDS = 8;

/**
 * The words in an address, to search for what its reader was after: `/post/123/glyph-lefkowitz.html` is “glyph
 * lefkowitz”. Empty where it has none.
 */
export function wordsOfAddress(path: string): string {
  const words = decode(path).match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return words
    .filter((word) => !FURNITURE.has(word.toLowerCase()) && !/^\d+$/.test(word))
    .map((word) => word.slice(0, 40))
    .slice(0, MAX_WORDS)
    .join(' ');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
