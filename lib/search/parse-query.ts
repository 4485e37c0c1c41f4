import { tokenise } from './tokenise';

/** What one word, or one phrase, of a query asks for. */
export type Term = {
  /** Folded, in this order next to one another. Never empty. */
  words: string[];
  /** Whether the last word may go on: someone is still typing it. */
  prefix: boolean;
};

export type SearchQuery = {
  /** As it was written, on one line and without what can't be shown. */
  text: string;
  /** Each must be found. None where the query has no words. */
  terms: Term[];
  /** Whether a part of the query was left out, because it is too long. */
  cut: boolean;
};

/** Longer queries are cut. UTF-16 units, and words or phrases. */
const LONGEST = 200;
const MOST_TERMS = 12;

/** A shorter beginning than this would match half of all words. */
const SHORTEST_PREFIX = 2;

/** A phrase in quotation marks of any language, up to its end or the query's, or a word. */
const PARTS = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+)/gu;

/**
 * Reads a query. Whatever was typed has a meaning: quotation marks hold a phrase together, nothing else is an operator,
 * and a word that is written in parts (e-mail, node.js) is a phrase of these.
 */
export function parseQuery(written: string): SearchQuery {
  const line = written.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const text = line.slice(0, LONGEST).replace(/\p{Cs}+$/u, '');
  const terms = listTerms(text);
  return { text, terms: terms.slice(0, MOST_TERMS), cut: text !== line || terms.length > MOST_TERMS };
}

function listTerms(text: string): Term[] {
  const terms = new Map<string, Term>();
  let last: Term | undefined;
  for (const [, phrase, closed, word] of text.matchAll(PARTS)) {
    const words = tokenise(phrase ?? word ?? '').map((token) => token.word);
    if (words.length === 0) continue;
    last = { words, prefix: false };
    const isOpen = word !== undefined || closed === '';
    if (isOpen && (words.at(-1)?.length ?? 0) >= SHORTEST_PREFIX) last = { words, prefix: true };
    terms.set(words.join(' '), last);
  }
  // Only the last may go on: the others have been written to their end.
  return [...terms.values()].map((term) => (term === last ? term : { ...term, prefix: false }));
}
