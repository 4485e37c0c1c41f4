import { measureNames, wordsOf } from '@/lib/analytics/measures';
import { BarCell, DataTable, SortHeading } from './data-table';
import { MeasureDefinition } from './definition';
import type { Figures } from './figure-tiles';
import { formatFigure } from './format';
import { rankBy } from './rank-by';
import type { ReportLinks, ShownChoice } from './report-links';

type Props<Row> = {
  /** What a screen reader calls the table. */
  label: string;
  /** Over the rows' names. */
  column: string;
  rows: Row[];
  keyOf: (row: Row) => string | number;
  nameOf: (row: Row) => React.ReactNode;
  choice: Pick<ShownChoice, 'sort' | 'order'>;
  links: Pick<ReportLinks, 'sort'>;
  language: string;
};

/** Rows of figures, ordered by any of them in either direction; the one they are ordered by is drawn too. */
export function RankedTable<Row extends Figures>({ label, column, rows, choice, links, language, ...of }: Props<Row>) {
  const { sort, order } = choice;
  const largest = Math.max(0, ...rows.map((row) => row[sort] ?? 0));
  return (
    <DataTable label={label}>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          {measureNames.map((measure) => (
            <SortHeading
              key={measure}
              label={wordsOf(measure).label}
              href={links.sort(measure)}
              sorted={measure === sort ? order : null}
              help={<MeasureDefinition measure={measure} />}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rankBy(rows, sort, order).map((row) => (
          <tr key={of.keyOf(row)}>
            <th scope="row">{of.nameOf(row)}</th>
            {measureNames.map((measure) => {
              const figure = formatFigure(row[measure], wordsOf(measure).kind, language);
              return measure === sort ? (
                <BarCell key={measure} share={largest > 0 ? (row[measure] ?? 0) / largest : 0}>
                  {figure}
                </BarCell>
              ) : (
                <td key={measure}>{figure}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
