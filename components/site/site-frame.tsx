import type { SeriesView } from '@/lib/series/get-series';
import type { Navigation } from '@/lib/site/get-navigation';
import { DemoMark } from '../ui/demo-mark';
import { SeriesMark } from './series-mark';
import styles from './site-frame.module.css';
import { ThemeLink } from './theme-link';

type Props = { series: SeriesView | null; navigation: Navigation; children: React.ReactNode };

/** What stands around every page that readers see. */
export function SiteFrame({ series, navigation, children }: Props) {
  const name = series?.title ?? 'Colloquy';
  const places = listPlaces(series, navigation);
  return (
    <>
      <ThemeLink accent={series?.accentColour} />
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className={styles.header}>
        <a className={styles.home} href="/">
          <SeriesMark />
          <span>{name}</span>
          {series?.isDemo && <DemoMark />}
        </a>
        {places.length > 0 && (
          <nav aria-label="Site">
            <ul className={styles.places}>
              {places.map(({ href, text }) => (
                <li key={href}>
                  <a className={styles.link} href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter series={series} places={places} name={name} />
    </>
  );
}

type Place = { href: string; text: string };

function listPlaces(series: SeriesView | null, navigation: Navigation): Place[] {
  const own = series?.navigation.map(({ label, url }) => ({ href: url, text: label })) ?? [];
  return own.length > 0 ? own : listUsualPlaces(navigation);
}

function listUsualPlaces({ hasEpisodes, hasQuestions, hasArticles, pages }: Navigation): Place[] {
  return [
    ...(hasEpisodes ? [{ href: '/episodes', text: 'Interviews' }] : []),
    ...(hasQuestions ? [{ href: '/questions', text: 'Questions' }] : []),
    ...(hasEpisodes ? [{ href: '/guests', text: 'Guests' }] : []),
    ...(hasArticles ? [{ href: '/articles', text: 'Articles' }] : []),
    ...pages.map(({ slug, title }) => ({ href: `/${slug}`, text: title })),
    ...(hasEpisodes || hasArticles ? [{ href: '/search', text: 'Search' }] : []),
  ];
}

type FooterProps = { series: SeriesView | null; places: { href: string; text: string }[]; name: string };

function SiteFooter({ series, places, name }: FooterProps) {
  return (
    <footer className={styles.footer}>
      <p>
        <strong>{name}</strong>
        {series?.host && <> · a series of interviews by {series.host}</>}
      </p>
      {places.length > 0 && (
        <nav aria-label="Site, again">
          <ul className={styles.places}>
            {places.map(({ href, text }) => (
              <li key={href}>
                <a className={styles.link} href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {series && series.links.length > 0 && (
        <nav aria-label="Elsewhere">
          <ul className={styles.places}>
            {series.links.map(({ label, url }) => (
              <li key={`${url} ${label}`}>
                <a className={styles.link} href={url} rel="noopener">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}
