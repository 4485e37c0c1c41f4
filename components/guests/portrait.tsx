import type { GuestSummary } from '@/lib/episodes/episode';
import { Picture } from '../ui/picture';
import styles from './portrait.module.css';

/** The number of colour sets in portrait.module.css. */
const TONES = 5;

/** A guest's picture; until there is one, their initials set in type, which say nothing that the name beside does not. */
export function Portrait({
  guest,
  size,
}: {
  guest: Pick<GuestSummary, 'slug' | 'name' | 'portrait'>;
  size: 'small' | 'large';
}) {
  if (guest.portrait) {
    return (
      <span className={`${styles.portrait} ${styles[size]}`}>
        <Picture
          picture={guest.portrait}
          sizes={size === 'small' ? '3.5rem' : '15rem'}
          className={styles.picture}
          first={size === 'large'}
          decorative={size === 'small'}
        />
      </span>
    );
  }
  return (
    <span className={`${styles.portrait} ${styles[size]}`} data-tone={toneOf(guest.slug)} aria-hidden="true">
      <span className={styles.initials} data-initials={initialsOf(guest.name)} />
    </span>
  );
}

/** The same for a guest on every page. */
function toneOf(slug: string): number {
  let sum = 0;
  for (const character of slug) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % TONES;
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first = name] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('');
}
