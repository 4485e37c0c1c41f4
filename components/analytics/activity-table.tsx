import type { ActivityDay } from './activity-chart';
import styles from './data-table.module.css';
import { formatDay, formatFigure } from './format';

/** The chart's numbers. */
export function ActivityTable({ days, language }: { days: ActivityDay[]; language: string }) {
  const figure = (value: number) => formatFigure(value, 'count', language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label="Activity by day, table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Views</th>
            <th scope="col">Visitors</th>
            <th scope="col">Plays</th>
            <th scope="col">Ends</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">
                <time dateTime={day.day}>{formatDay(day.day, language, { year: true })}</time>
              </th>
              <td>{figure(day.views)}</td>
              <td>{figure(day.visitors)}</td>
              <td>{figure(day.plays)}</td>
              <td>{figure(day.ends)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
