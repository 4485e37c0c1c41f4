import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EpisodesIndex } from '@/components/episodes/episodes-index';
import { NothingPublished } from '@/components/site/nothing-published';
import { getDb } from '@/lib/db/client';
import { listEpisodesPage } from '@/lib/episodes/list-episodes-page';
import { listYears } from '@/lib/episodes/list-years';
import { pagePath } from '@/lib/paging';
import { instantsOfYear } from '@/lib/series/calendar-year';
import { listTopics } from '@/lib/topics/list-topics';
import { readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

/** Rows of two, three and four come out even. */
const SIZE = 24;
/** Topics offered above the list; /topics has the others. */
const TOPICS = 24;

type Wanted = { page: number; year?: number };

const listPath = (year: number | undefined) => (year === undefined ? '/episodes' : `/episodes/year/${year}`);

const titleOf = (year: number | undefined) => (year === undefined ? 'All interviews' : `Interviews of ${year}`);

/** Metadata of a page of the interviews, or of a year's. */
export async function episodesMetadata({ page, year }: Wanted): Promise<Metadata> {
  const series = await readSeries();
  const title = `${titleOf(year)}${page > 1 ? `, page ${page}` : ''}`;
  return pageMetadata(pagePath(listPath(year), page), title, `Every interview of ${series?.title ?? 'the series'}.`);
}

/** A page of the interviews, or of a year's. */
export async function EpisodesPage({ page, year }: Wanted) {
  const series = await readSeries();
  if (!series) return <NothingPublished series={series} />;
  const publishedWithin = year === undefined ? undefined : instantsOfYear(year, series.timeZone);
  const [episodes, years, topics] = await Promise.all([
    listEpisodesPage(getDb(), { page, size: SIZE, publishedWithin }),
    listYears(getDb(), series.timeZone),
    listTopics(getDb(), { take: TOPICS }),
  ]);
  if (episodes.items.length === 0) {
    if (page > 1 || year !== undefined) notFound();
    return <NothingPublished series={series} />;
  }
  return (
    <>
      <EpisodesIndex title={titleOf(year)} path={listPath(year)} {...{ series, episodes, year, years, topics }} />
      <ListJsonLd name={titleOf(year)} path={pagePath(listPath(year), page)} />
    </>
  );
}
