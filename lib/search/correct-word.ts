import { editDistance, letterSet, mayBeNear } from './edit-distance';
import type { Vocabulary } from './vocabulary';

/**
 * The word of the vocabulary that was most likely meant by one that nothing is found by, as it is written; null where
 * none is near. Short words have too many neighbours for a guess.
 * @param word folded
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | null {
  const limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (limit === 0) return null;
  let best: { distance: number; count: number; written: string } | null = null;
  const ownLetters = letterSet(word);
  for (const [candidate, { written, count, letters }] of vocabulary) {
    if (candidate.length < 4 || !mayBeNear(ownLetters, letters, limit)) continue;
    const distance = editDistance(word, candidate, best?.distance ?? limit);
    if (distance > limit) continue;
    if (best && (distance > best.distance || (distance === best.distance && count <= best.count))) continue;
    best = { distance, count, written };
  }
  return best?.written ?? null;
}
