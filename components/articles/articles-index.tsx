import type { ArticleSummary } from '@/lib/articles/article';
import { type Paged, pagePath } from '@/lib/paging';
import type { SeriesView } from '@/lib/series/get-series';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { Pager } from '../ui/pager';
import { ArticleList } from './article-list';

type Props = { articles: Paged<ArticleSummary>; series: Pick<SeriesView, 'language' | 'timeZone'> };

export function ArticlesIndex({ articles, series }: Props) {
  return (
    <div className={page.page}>
      <PageHeader title="Articles">{articles.total === 0 && <p>Nothing has been written here yet.</p>}</PageHeader>
      <ArticleList articles={articles.items} series={series} level={2} />
      <Pager
        page={articles.page}
        pageCount={articles.pageCount}
        label="Pages of articles"
        href={(n) => pagePath('/articles', n)}
      />
    </div>
  );
}
