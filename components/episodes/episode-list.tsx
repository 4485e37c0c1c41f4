import type { EpisodeSummary } from '@/lib/episodes/episode';
import type { SeriesView } from '@/lib/series/get-series';
import { Byline } from './byline';
import styles from './episode-list.module.css';
import { Poster } from './poster';

type Props = { episodes: EpisodeSummary[]; series: SeriesView; level: 2 | 3 };

/** Interviews side by side. @param level of their titles in the page's outline */
export function EpisodeList({ episodes, series, level }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className={styles.list}>
      {episodes.map(({ slug, number, title, guests, poster, publishedAt }) => (
        <li key={slug} className={styles.item}>
          <Poster number={number} guests={guests} poster={poster} />
          <Heading className={styles.title}>
            <a className={styles.cover} href={`/episodes/${slug}`}>
              {title}
            </a>
          </Heading>
          <p className={styles.kicker}>
            <Byline number={number} publishedAt={publishedAt} language={series.language} timeZone={series.timeZone} />
          </p>
        </li>
      ))}
    </ul>
  );
}
