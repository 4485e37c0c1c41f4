import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GuestsIndex } from '@/components/guests/guests-index';
import { NothingPublished } from '@/components/site/nothing-published';
import { getDb } from '@/lib/db/client';
import { foldName } from '@/lib/guests/fold-name';
import { listGuestsPage } from '@/lib/guests/list-guests-page';
import { listInitials } from '@/lib/guests/list-initials';
import { pagePath } from '@/lib/paging';
import { readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

const SIZE = 60;

/** `letter`: the first character of the (folded) names. */
type Wanted = { page: number; letter?: string };

const listPath = (letter: string | undefined) =>
  letter === undefined ? '/guests' : `/guests/letter/${encodeURIComponent(letter)}`;

const titleOf = (letter: string | undefined) =>
  letter === undefined ? 'Guests' : `Guests: ${letter.toLocaleUpperCase()}`;

export async function guestsMetadata({ page, letter }: Wanted): Promise<Metadata> {
  const series = await readSeries();
  const title = `${titleOf(letter)}${page > 1 ? `, page ${page}` : ''}`;
  return pageMetadata(
    pagePath(listPath(letter), page),
    title,
    `Everyone interviewed in ${series?.title ?? 'the series'}.`,
  );
}

/** A page of the guests, or of those whose name begins with a letter. */
export async function GuestsPage({ page, letter }: Wanted) {
  const series = await readSeries();
  const [guests, initials] = await Promise.all([
    listGuestsPage(getDb(), { page, size: SIZE, initial: letter }),
    listInitials(getDb()),
  ]);
  if (guests.items.length === 0) {
    if (page > 1 || letter !== undefined) notFound();
    return <NothingPublished series={series} />;
  }
  return (
    <>
      <GuestsIndex title={titleOf(letter)} path={listPath(letter)} {...{ guests, initials }} />
      <ListJsonLd name={titleOf(letter)} path={pagePath(listPath(letter), page)} />
    </>
  );
}

/** A letter in an address, as it comes from the router: encoded. Null where it is not one character of a folded name. */
export function parseLetter(text: string): string | null {
  try {
    const letter = decodeURIComponent(text);
    const isOne = [...letter].length === 1 && foldName(letter) === letter;
    // What stands for any character to the database is no letter.
    return isOne && !/[%_\\]/.test(letter) ? letter : null;
  } catch {
    return null;
  }
}
