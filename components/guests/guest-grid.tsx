import type { GuestListing } from '@/lib/guests/guest';
import styles from './guest-grid.module.css';
import { Portrait } from './portrait';

/** Guests side by side, each leading to their page. */
export function GuestGrid({ guests }: { guests: GuestListing[] }) {
  return (
    <ul className={styles.grid}>
      {guests.map((guest) => (
        <li key={guest.slug} className={styles.item}>
          <Portrait guest={guest} size="small" />
          <div>
            <h2 className={styles.name}>
              <a className={styles.cover} href={`/guests/${guest.slug}`}>
                {guest.name}
              </a>
            </h2>
            {guest.headline && <p className={styles.headline}>{guest.headline}</p>}
            {guest.episodeCount > 1 && <p className={styles.headline}>{guest.episodeCount} interviews</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
