import type { TopicView } from '@/lib/topics/topic';
import styles from './topic-links.module.css';

/** What an interview or article is about, each a way to the others about it. */
export function TopicLinks({ topics }: { topics: TopicView[] }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label="Topics">
      <ul className={styles.topics}>
        {topics.map(({ slug, name, hasPage }) => (
          <li key={slug}>{hasPage === false ? name : <a href={`/topics/${slug}`}>{name}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
