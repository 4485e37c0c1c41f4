import { useId } from 'react';
import styles from './section.module.css';

type Props = {
  title: React.ReactNode;
  /** What helps to read it: definitions. */
  help?: React.ReactNode;
  /** Where its table is had as a file: `days` becomes days.csv and days.json. */
  fileHref?: ((extension: 'csv' | 'json') => string) | undefined;
  /** What the files are called to who can't see where they stand. */
  fileName?: string;
  id?: string;
  /** Its content touches the card's edges. */
  flush?: boolean;
  children: React.ReactNode;
};

/** A card of a dashboard. */
export function Section({ title, help, fileHref, fileName, id, flush = false, children }: Props) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.section} id={id}>
      <header className={styles.header}>
        <h2 id={headingId}>{title}</h2>
        {help}
        {fileHref && (
          <p className={styles.files}>
            {(['csv', 'json'] as const).map((extension) => (
              <a key={extension} href={fileHref(extension)} download aria-label={`${fileName}, as ${extension}`}>
                {extension.toUpperCase()}
              </a>
            ))}
          </p>
        )}
      </header>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}

/** What stands where there is nothing yet: what will appear, and how to get it. */
export function Nothing({ children }: { children: React.ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
