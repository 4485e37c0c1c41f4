import type { ArticleSummary } from '@/lib/articles/article';
import type { EpisodeSummary } from '@/lib/episodes/episode';
import { type Paged, pagePath } from '@/lib/paging';
import type { SeriesView } from '@/lib/series/get-series';
import type { TopicView } from '@/lib/topics/topic';
import { ArticleList } from '../articles/article-list';
import { EpisodeList } from '../episodes/episode-list';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { Pager } from '../ui/pager';

type Props = {
  topic: TopicView;
  series: SeriesView;
  episodes: Paged<EpisodeSummary>;
  articles: ArticleSummary[];
};

/** The interviews about a topic, and what has been written about it. */
export function TopicContents({ topic, series, episodes, articles }: Props) {
  return (
    <div className={page.page}>
      <PageHeader title={topic.name} kicker={<a href="/topics">Topics</a>} />
      {episodes.items.length > 0 && <EpisodeList episodes={episodes.items} series={series} level={2} />}
      <Pager
        page={episodes.page}
        pageCount={episodes.pageCount}
        label="Pages of interviews"
        href={(n) => pagePath(`/topics/${topic.slug}`, n)}
      />
      {articles.length > 0 && (
        <section aria-labelledby="articles">
          <h2 className={page.heading} id="articles">
            Articles
          </h2>
          <ArticleList articles={articles} series={series} level={3} />
        </section>
      )}
    </div>
  );
}
