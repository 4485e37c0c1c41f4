import type { EpisodeSummary } from '@/lib/episodes/episode';
import { type Paged, pagePath } from '@/lib/paging';
import type { SeriesView } from '@/lib/series/get-series';
import type { TopicCoverage } from '@/lib/topics/list-topics';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { FilterLinks } from '../ui/filter-links';
import { Pager } from '../ui/pager';
import { EpisodeList } from './episode-list';

type Props = {
  title: string;
  /** Of the list's first page. */
  path: string;
  series: SeriesView;
  episodes: Paged<EpisodeSummary>;
  years: number[];
  topics: TopicCoverage[];
};

/** A page of the interviews, with the ways to fewer of them: by year, by topic. */
export function EpisodesIndex({ title, path, series, episodes, years, topics }: Props) {
  return (
    <div className={page.page}>
      <PageHeader
        title={title}
        kicker={episodes.pageCount > 1 ? `Page ${episodes.page} of ${episodes.pageCount}` : undefined}
      />
      <FilterLinks
        label="Year"
        links={years.length > 1 ? years.map((year) => ({ text: String(year), href: `/episodes/year/${year}` })) : []}
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
