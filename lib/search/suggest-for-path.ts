import type { Db } from '../db/client';
import { type SearchResults, search } from './search';

/** As many as can be looked over. */
const SUGGESTIONS = 5;

/** Words of addresses that say nothing of what was there. */
const NOT_WORDS =
  /^(\d+|post|posts|page|episodes?|guests?|questions?|articles?|tagged?|topics?|category|index|html?|php|amp|www)$/i;

/**
 * What an address that leads nowhere may have been meant for, by the words in it. Null where it has none.
 * @param path from the site's root, as it was asked for: encoded, with or without a query
 */
export async function suggestForPath(db: Db, path: string): Promise<SearchResults | null> {
  const words = decode(path.split(/[?#]/, 1)[0] ?? '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && !NOT_WORDS.test(word));
  if (words.length === 0) return null;
  return search(db, { text: words.slice(0, 8).join(' '), kind: null, guestSlug: null, page: 1, size: SUGGESTIONS });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[0-9a-f]{0,2}/gi, ' ');
  }
}
