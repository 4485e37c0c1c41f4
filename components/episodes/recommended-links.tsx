import type { EpisodeView } from '@/lib/episodes/episode';
import styles from './episode-article.module.css';

export function RecommendedLinks({ links }: { links: EpisodeView['recommendedLinks'] }) {
  if (links.length === 0) return null;
  return (
    <section className={styles.links} aria-labelledby="links">
      <h2 id="links">To follow up</h2>
      <ul>
        {links.map(({ label, url }) => (
          <li key={`${url} ${label}`}>
            <a href={url} rel="noopener">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
