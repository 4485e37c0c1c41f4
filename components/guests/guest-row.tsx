import type { EpisodeSummary } from '@/lib/episodes/episode';
import styles from './guest-row.module.css';
import { Portrait } from './portrait';

/** Shown at most. */
const GUESTS = 12;

/** The guests of some interviews, each once, in their order. */
export function GuestRow({ episodes }: { episodes: Pick<EpisodeSummary, 'guests'>[] }) {
  const guests = new Map(episodes.flatMap((episode) => episode.guests.map((guest) => [guest.slug, guest])));
  return (
    <ul className={styles.row}>
      {[...guests.values()].slice(0, GUESTS).map((guest) => (
        <li key={guest.slug}>
          <a className={styles.guest} href={`/guests/${guest.slug}`}>
            <Portrait guest={guest} size="small" />
            <span>{guest.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
