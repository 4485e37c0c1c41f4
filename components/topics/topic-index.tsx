import type { TopicCoverage } from '@/lib/topics/list-topics';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import styles from './topic-index.module.css';

/** All topics, by name, with how many interviews are about each. */
export function TopicIndex({ topics }: { topics: TopicCoverage[] }) {
  return (
    <div className={page.page}>
      <PageHeader title="Topics">{topics.length === 0 && <p>No interview has been given a topic yet.</p>}</PageHeader>
      {topics.length > 0 && (
        <ul className={styles.topics}>
          {topics.map(({ slug, name, episodeCount }) => (
            <li key={slug}>
              <a href={`/topics/${slug}`}>{name}</a> <span>{episodeCount}</span>
              <span className="visually-hidden"> {episodeCount === 1 ? 'interview' : 'interviews'}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
