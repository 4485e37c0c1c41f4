import type { ArticleSummary } from '@/lib/articles/article';
import type { SeriesView } from '@/lib/series/get-series';
import { PublishedOn } from '../ui/published-on';
import styles from './article-list.module.css';

type Props = { articles: ArticleSummary[]; series: Pick<SeriesView, 'language' | 'timeZone'>; level: 2 | 3 };

/** Articles one under another. @param level of their titles in the page's outline */
export function ArticleList({ articles, series, level }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className={styles.list}>
      {articles.map(({ slug, title, summary, publishedAt }) => (
        <li key={slug} className={styles.item}>
          <Heading className={styles.title}>
            <a className={styles.cover} href={`/articles/${slug}`}>
              {title}
            </a>
          </Heading>
          {publishedAt && (
            <p className={styles.kicker}>
              <PublishedOn at={publishedAt} {...series} />
            </p>
          )}
          {summary && <p className={styles.summary}>{summary}</p>}
        </li>
      ))}
    </ul>
  );
}
