import { formatPosition } from '@/lib/episodes/format-position';
import { Definition } from '../definition';
import { formatFigure } from '../format';
import { PeriodPicker } from '../period-picker';
import type { ReportLinks, ShownChoice } from '../report-links';
import { Nothing, Section } from '../section';
import { type MatrixChoice, type MatrixData, type MatrixFigure, makeTint, toMatrixRows } from './matrix';
import styles from './question-matrix.module.css';

export type MatrixLinks = {
  figure: (figure: MatrixFigure) => string;
  /** Ordered by a question's column, or, with null, by the interviews' number. */
  sort: (question: string | null) => string;
  /** An interview's own figures, at an answer. */
  episode: (slug: string) => string;
  answer: (slug: string, startSeconds: number) => string;
};

const FIGURES = {
  engagement: { label: 'Engagement', plain: 'How much of the answer a play watched, on average.' },
  jumpIns: { label: 'Jump-ins', plain: 'Plays that jumped into the answer.' },
  stops: { label: 'Drop-off', plain: 'Plays that were left in the answer, short of the end.' },
} as const satisfies Record<MatrixFigure, { label: string; plain: string }>;

type Props = {
  data: MatrixData;
  matrix: MatrixChoice;
  matrixLinks: MatrixLinks;
  choice: ShownChoice;
  links: ReportLinks;
  today: string;
  timeZone: string;
  language: string;
};

/** Which question holds viewers, across all guests: a number in each cell, which its tint repeats. */
export function QuestionMatrix({ data, matrix, matrixLinks, choice, links, today, timeZone, language }: Props) {
  const insight = describeQuestions(data, language);
  const { label, plain } = FIGURES[matrix.figure];
  const exact = matrix.figure === 'engagement' ? 'questionEngagement' : undefined;
  return (
    <div className={styles.report}>
      <PeriodPicker {...{ choice, links, today, timeZone, language }} comparing={false} />
      {insight && <p className={styles.insight}>{insight}</p>}
      <Section
        title={`${label} by guest and question`}
        help={<Definition term={label} plain={plain} exact={exact} />}
        fileHref={(extension) => links.file(`questions.${extension}`)}
        fileName="Guests and questions"
        flush
      >
        <nav aria-label="Figure" className={styles.figures}>
          {(['engagement', 'jumpIns', 'stops'] as const).map((figure) => (
            <a
              key={figure}
              href={matrixLinks.figure(figure)}
              aria-current={figure === matrix.figure ? 'true' : undefined}
            >
              {FIGURES[figure].label}
            </a>
          ))}
        </nav>
        {data.cells.length === 0 ? (
          <div className={styles.none}>
            <Nothing>
              Each guest’s row and each question’s column meet here: give answers their places in the video, and play
              one.
            </Nothing>
          </div>
        ) : (
          <>
            <Heat {...{ data, matrix, matrixLinks, language }} />
            <p className={styles.legend}>
              The darker, the more. · not asked, or its place in the video is not known; – not played in these days.
            </p>
          </>
        )}
      </Section>
    </div>
  );
}

function Heat({ data, matrix, matrixLinks, language }: Pick<Props, 'data' | 'matrix' | 'matrixLinks' | 'language'>) {
  const rows = toMatrixRows(data, matrix);
  const { figure } = matrix;
  const tintOf = makeTint(data.cells, figure);
  const show = (value: number | null) =>
    formatFigure(value === null ? null : figure === 'engagement' ? round(value) : value, kindOf(figure), language);
  const sorted = (slug: string | null) =>
    slug === matrix.sort ? (matrix.order === 'asc' ? 'ascending' : 'descending') : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label="Guests and questions, table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" aria-sort={sorted(null)}>
              <a href={matrixLinks.sort(null)}>Guest{arrow(sorted(null))}</a>
            </th>
            {data.questions.map(({ id, slug, label, text }) => (
              <th key={id} scope="col" aria-sort={sorted(slug)}>
                <a href={matrixLinks.sort(slug)} title={text} dir="auto">
                  {label}
                  {arrow(sorted(slug))}
                </a>
              </th>
            ))}
          </tr>
          {figure === 'engagement' && (
            <tr className={styles.median}>
              <th scope="row">Median of all guests</th>
              {data.questions.map(({ id, median }) => (
                <td key={id}>{show(median)}</td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map(({ episode, cells }) => (
            <tr key={episode.id}>
              <th scope="row">
                <a href={matrixLinks.episode(episode.slug)} dir="auto">
                  {episode.number}. {episode.guests.join(', ') || episode.title}
                </a>
              </th>
              {cells.map((cell, index) => {
                const question = data.questions[index];
                if (!cell) return <td key={question?.id}>·</td>;
                return (
                  <td key={question?.id} className={styles.cell} data-tint={tintOf(cell[figure])}>
                    <a
                      className={styles.value}
                      href={matrixLinks.answer(episode.slug, cell.startSeconds)}
                      title={`${question?.label}, from ${formatPosition(cell.startSeconds)}: engagement ${formatFigure(cell.engagement, 'rate', language)}, ${cell.jumpIns} jump-ins, ${cell.stops} left`}
                    >
                      {show(cell[figure])}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const kindOf = (figure: MatrixFigure) => (figure === 'engagement' ? 'rate' : 'count');
const round = (share: number) => Math.round(share * 100) / 100;
const arrow = (sorted: 'ascending' | 'descending' | undefined) =>
  sorted && <span aria-hidden="true"> {sorted === 'ascending' ? '↑' : '↓'}</span>;

function describeQuestions({ questions }: MatrixData, language: string): string | null {
  const known = questions.flatMap(({ label, median }) => (median === null ? [] : [{ label, median }]));
  if (known.length < 2) return null;
  const ordered = known.toSorted((a, b) => b.median - a.median);
  const [best, least] = [ordered[0], ordered.at(-1)];
  if (!best || !least || best.median === least.median) return null;
  const percent = (share: number) => formatFigure(round(share), 'rate', language);
  return `Across all guests, “${best.label}” holds viewers best (${percent(best.median)} of it is watched), “${least.label}” least (${percent(least.median)}).`;
}
