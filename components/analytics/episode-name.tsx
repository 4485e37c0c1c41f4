import styles from './episode-name.module.css';
import type { ReportLinks } from './report-links';

type Props = {
  episode: { number: number; slug: string; title: string };
  links: Pick<ReportLinks, 'episode' | 'filter'>;
};

/** An episode in a table: leads to its own figures, and narrows the page down to it. */
export function EpisodeName({ episode, links }: Props) {
  const { number, slug, title } = episode;
  const only = links.filter('episode', slug);
  return (
    <span className={styles.name}>
      <a href={links.episode(slug)} dir="auto">
        {number}. {title}
      </a>{' '}
      {only && (
        <a className={styles.filter} href={only} aria-label={`Filter by ${number}. ${title}`}>
          filter
        </a>
      )}
    </span>
  );
}
