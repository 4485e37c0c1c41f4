import type { EpisodeSummary } from '@/lib/episodes/episode';
import { SeriesMark } from '../site/series-mark';
import styles from './poster.module.css';

/** The number of colour sets in poster.module.css. */
const TONES = 5;

type Props = Pick<EpisodeSummary, 'number' | 'guests'> & {
  /** At most two lines of the series' title; left out in small posters. */
  seriesTitle?: string;
};

/** An interview's picture, set in type: 16 : 9. What it says stands in words beside it, so it is not read out. */
export function Poster({ number, guests, seriesTitle }: Props) {
  return (
    <span className={styles.poster} data-tone={number % TONES} aria-hidden="true">
      <span className={styles.number} data-number={number} />
      {seriesTitle && (
        <span className={styles.series}>
          <SeriesMark size={20} />
          <span>{seriesTitle}</span>
        </span>
      )}
      <span className={styles.guests}>
        {guests.map(({ slug, name }) => (
          <span key={slug} className={styles.guest}>
            {name}
          </span>
        ))}
      </span>
    </span>
  );
}
