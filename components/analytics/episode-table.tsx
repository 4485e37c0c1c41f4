import { type Measure, measures } from '@/lib/analytics/measures';
import styles from './data-table.module.css';
import type { Figures } from './figure-tiles';
import { formatFigure } from './format';

export type EpisodeFigures = Figures & { id: number; number: number; title: string; slug: string };

type Props = {
  episodes: EpisodeFigures[];
  /** The column that the rows are ordered by, largest first. */
  sort: Measure;
  /** The address of this page ordered by another column. */
  sortHref: (measure: Measure) => string;
  language: string;
};

/** A row per episode, ordered by any column. */
export function EpisodeTable({ episodes, sort, sortHref, language }: Props) {
  const columns = Object.keys(measures) as Measure[];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label="Figures by episode">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Episode</th>
            {columns.map((measure) => (
              <th key={measure} scope="col" aria-sort={measure === sort ? 'descending' : undefined}>
                <a href={sortHref(measure)} title={measures[measure].definition}>
                  {measures[measure].label}
                  {measure === sort && <span aria-hidden="true"> ↓</span>}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {episodes.map((episode) => (
            <tr key={episode.id}>
              <th scope="row">
                <a href={`/episodes/${episode.slug}`}>
                  {episode.number}. {episode.title}
                </a>
              </th>
              {columns.map((measure) => (
                <td key={measure}>{formatFigure(episode[measure], measures[measure].kind, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
