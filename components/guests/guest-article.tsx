import type { GuestView } from '@/lib/guests/guest';
import type { SeriesView } from '@/lib/series/get-series';
import { Markdown } from '../ui/markdown';
import { AppearanceSection } from './appearance-section';
import styles from './guest-article.module.css';
import { Portrait } from './portrait';

/** A guest: who they are, where else they can be found, and each interview with what was asked in it. */
export function GuestArticle({ guest, series }: { guest: GuestView; series: SeriesView }) {
  const { name, slug, headline, biography, links, appearances } = guest;
  return (
    <article className={styles.guest}>
      <header className={styles.header}>
        <Portrait guest={guest} size="large" />
        <div className={styles.who}>
          <p className={styles.kicker}>Guest of {series.title}</p>
          <h1 className={styles.name}>{name}</h1>
          {headline && <p className={styles.headline}>{headline}</p>}
          {biography && (
            <div className={styles.biography}>
              <Markdown text={biography} />
            </div>
          )}
          {links.length > 0 && (
            <nav aria-label={`${name} elsewhere`}>
              <ul className={styles.links}>
                {links.map(({ label, url }) => (
                  <li key={`${url} ${label}`}>
                    <a href={url} rel="noopener">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </header>
      <section className={styles.appearances} aria-labelledby="appearances">
        <h2 className={styles.heading} id="appearances">
          {appearances.length === 1 ? 'The interview' : `${appearances.length} interviews`}
        </h2>
        {appearances.map((appearance) => (
          <AppearanceSection key={appearance.slug} appearance={appearance} series={series} />
        ))}
      </section>
      <p>
        <a href={`/compare?guest=${encodeURIComponent(slug)}`}>Compare {name} with other guests</a>
      </p>
    </article>
  );
}
