/** A word of a text, folded, and where in the text it stands: UTF-16 offsets, the end left out. */
export type Token = { word: string; start: number; end: number };

/** Scripts that are written without spaces: each character is a word, and a run of them is searched for as a phrase. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';

/** C++, C# and the like; a character of an unspaced script; a word, which may have apostrophes in it. */
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])|[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
);

/** Letters that Unicode does not take apart, as people type them who have no such key. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};

/** Longer words than any language has are cut: what is beyond tells nobody anything, and a database may refuse it. */
const LONGEST = 60;

/** As many words of a text are indexed; PostgreSQL keeps no more positions. */
const MOST_INDEXED = 16_000;

/** The folded words of a text to be indexed. */
export function listWords(text: string): string[] {
  return tokenise(text)
    .slice(0, MOST_INDEXED)
    .map((token) => token.word);
}

/**
 * The words of a text as both databases index them and as queries are compared with them, so that the two can't differ
 * in what is a word: without case, accents, compatibility forms and punctuation. Glyph’s is glyph, don't is dont, C++
 * is cplusplus.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = foldWord(match[0]);
    if (word !== '') tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function foldWord(word: string): string {
  const folded = word
    .replace(/['’]s$/iu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłħıþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/^(\p{L})\+\+$/u, '$1plusplus')
    .replace(/^(\p{L})#$/u, '$1sharp')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return folded.length <= LONGEST ? folded : [...folded].slice(0, LONGEST).join('');
}
