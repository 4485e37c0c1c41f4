import type { Metadata } from 'next';
import { Gone, Missing } from '@/components/site/missing';
import { getDb } from '@/lib/db/client';
import { getEpisodeState } from '@/lib/episodes/get-episode-state';
import { suggestForPath } from '@/lib/search/suggest-for-path';
import { toSitePath } from '@/lib/site/redirects/site-path';
import { wordsOfAddress } from '@/lib/site/words-of-address';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

type Props = { searchParams: Promise<{ path?: string; gone?: string }> };

/**
 * What the server sends, with status 404 or 410, for addresses without a page: Next's own answer at an address with a
 * parameter is an empty shell without JavaScript (next.js#62228). server/answer-with-next.ts asks for it.
 */
export default async function MissingPage({ searchParams }: Props) {
  const { path = '', gone } = await searchParams;
  if (gone === undefined) {
    return <Missing words={wordsOfAddress(path)} suggestions={await suggestForPath(getDb(), path)} />;
  }
  const [, slug] = /^\/episodes\/([^/]+)$/.exec(toSitePath(path) ?? '') ?? [];
  const episode = slug === undefined ? null : await getEpisodeState(getDb(), slug);
  return <Gone words={wordsOfAddress(path)} episode={episode?.state === 'removed' ? episode : null} />;
}
