import type { Db } from '../db/client';
import { wordsOfAddress } from '../site/words-of-address';
import { search } from './search';
import type { SearchHit } from './search-hit';

/** As many as can be looked over. */
const SUGGESTIONS = 5;

/**
 * What an address that leads nowhere may have been meant for, by the words in it; the best first, possibly none.
 * @param path from the site's root, as it was asked for: encoded
 */
export async function suggestForPath(db: Db, path: string): Promise<SearchHit[]> {
  const text = wordsOfAddress(path);
  if (text === '') return [];
  return (await search(db, { text, kind: null, guestSlug: null, page: 1, size: SUGGESTIONS })).hits;
}
