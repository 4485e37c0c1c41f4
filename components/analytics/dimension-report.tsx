import type { Breakdown } from './breakdown-card';
import { type Dimension, dimensions } from './dimension';
import styles from './dimension-report.module.css';
import { FilterChips } from './filter-chips';
import { Filtering } from './filtering';
import { formatFigure } from './format';
import { PeriodPicker } from './period-picker';
import { RankedTable } from './ranked-table';
import type { ReportLinks, ShownChoice } from './report-links';
import { Nothing, Section } from './section';
import { nameOfValue } from './value-names';

type Props = {
  dimension: Dimension;
  breakdown: Breakdown;
  choice: ShownChoice;
  links: ReportLinks;
  today: string;
  timeZone: string;
  language: string;
};

/** All values of a dimension with all their figures. */
export function DimensionReport({ dimension, breakdown, choice, links, today, timeZone, language }: Props) {
  const { title, column, empty } = dimensions[dimension];
  const { rows, total } = breakdown;
  const count = (value: number) => formatFigure(value, 'count', language);
  return (
    <div className={styles.report}>
      <PeriodPicker {...{ choice, links, today, timeZone, language }} comparing={false} />
      <FilterChips filters={choice.filters} links={links} />
      <Section title={title} flush fileHref={(extension) => links.file(`${dimension}.${extension}`)} fileName={title}>
        {rows.length === 0 ? (
          <div className={styles.none}>
            <Nothing>{empty}</Nothing>
          </div>
        ) : (
          <RankedTable
            label={`${title}, table`}
            column={column}
            rows={rows}
            keyOf={({ value }) => value}
            nameOf={({ value }) => (
              <Filtering href={links.filter(dimension, value)} name={nameOfValue(dimension, value, language)} />
            )}
            {...{ choice, links, language }}
          />
        )}
      </Section>
      {total > rows.length && (
        <p className={styles.more}>
          These are the {count(rows.length)} most frequent of {count(total)}; the file has them all.
        </p>
      )}
    </div>
  );
}
