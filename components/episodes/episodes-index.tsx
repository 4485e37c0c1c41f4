import type { EpisodeSummary } from '@/lib/episodes/episode';
import { type Paged, pagePath } from '@/lib/paging';
import type { SeriesView } from '@/lib/series/get-series';
import type { TopicCoverage } from '@/lib/topics/list-topics';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { FilterLinks } from '../ui/filter-links';
import { Pager } from '../ui/pager';
import { EpisodeList } from './episode-list';
import { yearsAround } from './years-around';

type Props = {
  title: string;
  /** Of the list's first page. */
  path: string;
  series: SeriesView;
  episodes: Paged<EpisodeSummary>;
  /** The one whose interviews these are; all where left out. */
  year?: number | undefined;
  /** All there are, newest first. */
  years: number[];
  topics: TopicCoverage[];
};

/** A page of the interviews, with the ways to fewer of them: by year, by topic. */
export function EpisodesIndex({ title, path, series, episodes, year, years, topics }: Props) {
  return (
    <div className={page.page}>
      <PageHeader
        title={title}
        kicker={episodes.pageCount > 1 ? `Page ${episodes.page} of ${episodes.pageCount}` : undefined}
      />
      <FilterLinks
        label="Year"
        links={years.length > 1 ? yearLinks(years, year) : []}
        all={{ text: 'All years', href: '/episodes' }}
        current={path}
      />
      <FilterLinks
        label="Topic"
        links={topics.map(({ slug, name }) => ({ text: name, href: `/topics/${slug}` }))}
        current={path}
      />
      <EpisodeList episodes={episodes.items} series={series} level={2} />
      <Pager
        page={episodes.page}
        pageCount={episodes.pageCount}
        label="Pages of interviews"
        href={(n) => pagePath(path, n)}
      />
    </div>
  );
}

function yearLinks(all: readonly number[], shown: number | undefined) {
  const { years, earlier, later } = yearsAround(all, shown);
  const link = (year: number, text = String(year)) => ({ text, href: `/episodes/year/${year}` });
  return [
    ...(later === null ? [] : [link(later, 'Later')]),
    ...years.map((year) => link(year)),
    ...(earlier === null ? [] : [link(earlier, 'Earlier')]),
  ];
}
