import type { EpisodeSummary } from '@/lib/episodes/episode';
import { SeriesMark } from '../site/series-mark';
import { Picture } from '../ui/picture';
import styles from './poster.module.css';

/** The number of colour sets in poster.module.css. */
const TONES = 5;

type Props = Pick<EpisodeSummary, 'number' | 'guests' | 'poster'> & {
  /** At most two lines of the series' title; left out in small posters. */
  seriesTitle?: string;
  /** How wide it is shown, as `sizes` of an image says it. */
  sizes?: string;
};

/**
 * An interview's picture, 16 : 9: the editors' own, or else one set in type. What it says stands in words beside it, so
 * it is not read out.
 */
export function Poster({ number, guests, poster, seriesTitle, sizes = '(min-width: 40rem) 22rem, 92vw' }: Props) {
  if (poster) {
    return (
      <span className={styles.poster} aria-hidden="true">
        <Picture
          picture={poster}
          sizes={sizes}
          className={styles.picture}
          first={seriesTitle !== undefined}
          decorative
        />
      </span>
    );
  }
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
