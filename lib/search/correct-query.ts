import type { Db } from '../db/client';
import { correctWord } from './correct-word';
import { findIds } from './find-ids';
import type { SearchQuery, Term } from './parse-query';
import { tokenise } from './tokenise';
import { readVocabulary, type Vocabulary } from './vocabulary';

/** A query of which nothing was found, with the words that nothing has put right; null where nothing can be. */
export async function correctQuery(db: Db, query: SearchQuery): Promise<string | null> {
  const vocabulary = await readVocabulary(db);
  const corrections = new Map<string, string>();
  for (const term of query.terms) {
    if (term.words.every((word) => vocabulary.has(word)) || (await isFound(db, term))) continue;
    for (const word of term.words) addCorrection(corrections, word, vocabulary);
  }
  return corrections.size === 0 ? null : replaceWords(query.text, corrections);
}

async function isFound(db: Db, term: Term): Promise<boolean> {
  const found = await findIds(db, { terms: [term], match: 'all', guestId: null });
  return found.ids.length > 0;
}

function addCorrection(corrections: Map<string, string>, word: string, vocabulary: Vocabulary): void {
  const corrected = vocabulary.has(word) ? null : correctWord(word, vocabulary);
  if (corrected !== null) corrections.set(word, corrected);
}

/** What is around the words, such as quotation marks, stays. */
function replaceWords(text: string, corrections: ReadonlyMap<string, string>): string {
  let result = '';
  let at = 0;
  for (const { word, start, end } of tokenise(text)) {
    result += text.slice(at, start) + (corrections.get(word) ?? text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}
