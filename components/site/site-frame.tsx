import type { SeriesView } from '@/lib/series/get-series';
import { SeriesMark } from './series-mark';
import styles from './site-frame.module.css';

/** What stands around every page that readers see. */
export function SiteFrame({ series, children }: { series: SeriesView | null; children: React.ReactNode }) {
  const name = series?.title ?? 'Colloquy';
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className={styles.header}>
        <a className={styles.home} href="/">
          <SeriesMark />
          <span>{name}</span>
        </a>
        {series && (
          <nav aria-label="Site">
            <a className={styles.link} href="/episodes">
              All interviews
            </a>
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <p>
          <strong>{name}</strong>
          {series && <> · a series of interviews by {series.host}</>}
        </p>
        {series && series.links.length > 0 && (
          <ul className={styles.links}>
            {series.links.map(({ label, url }) => (
              <li key={`${url} ${label}`}>
                <a className={styles.link} href={url} rel="noopener">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </footer>
    </>
  );
}
