import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { getDb } from '@/lib/db/client';
import { search } from '@/lib/search/search';
import { parseSearchAddress } from '@/lib/search/search-address';
import { readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

const SIZE = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One address for search engines, whatever was searched for. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const text = parseSearchAddress(await searchParams)
    .text.trim()
    .slice(0, 60);
  const series = await readSeries();
  const description = `Search the interviews of ${series?.title ?? 'the series'}: answers, transcripts and guests.`;
  return pageMetadata('/search', text === '' ? 'Search' : `${text} – Search`, description);
}

export default async function Search({ searchParams }: Props) {
  const address = parseSearchAddress(await searchParams);
  const results = await search(getDb(), { ...address, size: SIZE });
  return (
    <>
      <SearchPage address={address} results={results} />
      <ListJsonLd name="Search" path="/search" />
    </>
  );
}
