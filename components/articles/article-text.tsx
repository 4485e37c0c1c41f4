import type { ArticleView } from '@/lib/articles/article';
import { type Heading, listHeadings } from '@/lib/articles/headings';
import type { PictureView } from '@/lib/media/picture';
import type { SeriesView } from '@/lib/series/get-series';
import { TopicLinks } from '../topics/topic-links';
import { PublishedOn } from '../ui/published-on';
import { ArticleMarkdown } from './article-markdown';
import styles from './article-text.module.css';

/** Characters from which on a text is long enough to want an overview, if it has this many sections. */
const LONG = 4_000;
const SECTIONS = 3;

type Props = { article: ArticleView; pictures: Record<string, PictureView>; series: SeriesView };

/** An article, or a page such as About. */
export function ArticleText({ article, pictures, series }: Props) {
  const { kind, title, summary, body, publishedAt, topics } = article;
  const sections = listHeadings(body).filter(({ level }) => level <= 3);
  const isLong = body.length >= LONG && sections.length >= SECTIONS;
  return (
    <article className={styles.article} data-contents={isLong}>
      <header className={styles.header}>
        {kind === 'article' && (
          <p className={styles.kicker}>
            <a href="/articles">Articles</a>
            {publishedAt && (
              <>
                {' · '}
                <PublishedOn at={publishedAt} {...series} />
              </>
            )}
          </p>
        )}
        <h1 className={styles.title}>{title}</h1>
        {summary && <p className={styles.summary}>{summary}</p>}
        <TopicLinks topics={topics} />
      </header>
      {isLong && <Contents sections={sections} />}
      <div className={styles.body}>
        <ArticleMarkdown text={body} pictures={pictures} />
      </div>
    </article>
  );
}

function Contents({ sections }: { sections: Heading[] }) {
  return (
    <nav className={styles.contents} aria-labelledby="contents">
      <p id="contents">On this page</p>
      <ol>
        {sections.map(({ id, text, level }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
