import type { Neighbours } from '@/lib/episodes/get-neighbours';
import styles from './episode-neighbours.module.css';

/** The interviews before and after this one. */
export function EpisodeNeighbours({ previous, next }: Neighbours) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label="Other interviews">
      {previous && (
        <a className={styles.previous} href={`/episodes/${previous.slug}`} rel="prev">
          <span className={styles.where}>
            <span aria-hidden="true">← </span>Previous · {previous.number}
          </span>
          <span className={styles.title}>{previous.title}</span>
        </a>
      )}
      {next && (
        <a className={styles.next} href={`/episodes/${next.slug}`} rel="next">
          <span className={styles.where}>
            Next · {next.number}
            <span aria-hidden="true"> →</span>
          </span>
          <span className={styles.title}>{next.title}</span>
        </a>
      )}
    </nav>
  );
}
