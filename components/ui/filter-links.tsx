import { useId } from 'react';
import styles from './filter-links.module.css';

type FilterLink = { text: string; href: string };

type Props = {
  label: string;
  links: FilterLink[];
  /** The whole list, first in the row. */
  all?: FilterLink;
  /** The address of the list that is shown. */
  current: string;
};

/** Ways to a smaller list, each an address of its own. Nothing where there is none. */
export function FilterLinks({ label, links, all, current }: Props) {
  const id = useId();
  if (links.length === 0) return null;
  return (
    <nav className={styles.filter} aria-labelledby={id}>
      <p className={styles.label} id={id}>
        {label}
      </p>
      <ul>
        {[...(all ? [all] : []), ...links].map(({ text, href }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
