import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
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
  return <Missing words={wordsOfAddress(path)} gone={gone !== undefined} />;
}
