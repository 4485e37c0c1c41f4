import type { ArticleView } from '@/lib/articles/article';
import type { SeriesView } from '@/lib/series/get-series';
import { Markdown } from '../ui/markdown';
import { PublishedOn } from '../ui/published-on';
import styles from './article-text.module.css';

/** An article, or a page such as About. */
export function ArticleText({ article, series }: { article: ArticleView; series: SeriesView }) {
  const { kind, title, summary, body, publishedAt } = article;
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        {kind === 'article' && publishedAt && (
          <p className={styles.kicker}>
            <a href="/articles">Articles</a> · <PublishedOn at={publishedAt} {...series} />
          </p>
        )}
        <h1 className={styles.title}>{title}</h1>
        {summary && <p className={styles.summary}>{summary}</p>}
      </header>
      <div className={styles.body}>
        <Markdown text={body} />
      </div>
    </article>
  );
}
