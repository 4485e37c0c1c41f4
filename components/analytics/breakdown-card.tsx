import { wordsOf } from '@/lib/analytics/measures';
import styles from './breakdown-card.module.css';
import { Bar } from './chart/bar';
import { type Dimension, dimensions } from './dimension';
import type { Figures } from './figure-tiles';
import { Filtering } from './filtering';
import { formatFigure } from './format';
import { rankBy } from './rank-by';
import type { ReportLinks, ShownChoice } from './report-links';
import { Nothing, Section } from './section';
import { nameOfValue } from './value-names';

export type BreakdownRow = Figures & { value: string };
export type Breakdown = {
  rows: BreakdownRow[];
  /** How many values there are, those not listed too. */
  total: number;
};

type Props = {
  dimension: Dimension;
  breakdown: Breakdown;
  choice: ShownChoice;
  links: ReportLinks;
  language: string;
};

/** The most frequent values of a dimension, each with its share drawn; a value narrows everything down to it. */
export function BreakdownCard({ dimension, breakdown, choice, links, language }: Props) {
  const { title, column, empty } = dimensions[dimension];
  const { rows, total } = breakdown;
  // Of rates, the best may be a single visit's: there, the most frequent stay on top.
  const measure = wordsOf(choice.measure).kind === 'rate' ? 'visitors' : choice.measure;
  const { label, kind } = wordsOf(measure);
  const ranked = rankBy(rows, measure, 'desc');
  const largest = ranked[0]?.[measure] ?? 0;
  // With nothing known but that nothing is known, there is nothing to compare.
  const told = rows.some(({ value }) => value !== '');
  return (
    <Section title={title} fileHref={(extension) => links.file(`${dimension}.${extension}`)} fileName={title}>
      {told ? (
        <>
          <p className={styles.columns}>
            <span>{column}</span>
            <span>{label}</span>
          </p>
          <ol className={styles.rows}>
            {ranked.map((row) => (
              <li key={row.value} className={styles.row}>
                <Bar share={largest > 0 ? (row[measure] ?? 0) / largest : 0} />
                <Filtering
                  className={styles.name}
                  href={links.filter(dimension, row.value)}
                  name={nameOfValue(dimension, row.value, language)}
                />
                <span className={styles.figure}>{formatFigure(row[measure], kind, language)}</span>
              </li>
            ))}
          </ol>
          <p className={styles.more}>
            <a href={links.dimension(dimension)}>
              {total > rows.length ? `All ${formatFigure(total, 'count', language)}` : 'All figures'}
              <span className="visually-hidden"> of {title}</span>
            </a>
          </p>
        </>
      ) : (
        <Nothing>{empty}</Nothing>
      )}
    </Section>
  );
}
