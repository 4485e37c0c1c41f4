import { type Measure, measures } from '@/lib/analytics/measures';
import { ActivityChart, type ActivityDay } from './activity-chart';
import { ActivityTable } from './activity-table';
import styles from './dashboard.module.css';
import { type EpisodeFigures, EpisodeTable } from './episode-table';
import { type Figures, FigureTiles } from './figure-tiles';
import { type PeriodChoice, PeriodPicker } from './period-picker';

export type DashboardProps = {
  period: PeriodChoice;
  today: string;
  timeZone: string;
  language: string;
  sort: Measure;
  overview: { current: Figures; previous: Figures };
  days: ActivityDay[];
  episodes: EpisodeFigures[];
  presetHref: (days: number) => string;
  sortHref: (measure: Measure) => string;
};

/** How the series did over a period: figures, a chart with its table, a row per episode. */
export function Dashboard({
  period,
  today,
  timeZone,
  language,
  sort,
  overview,
  days,
  episodes,
  ...hrefs
}: DashboardProps) {
  const nothingYet = overview.current.views === 0 && overview.current.plays === 0;
  return (
    <div className={styles.dashboard}>
      <PeriodPicker {...{ today, timeZone, language }} choice={period} presetHref={hrefs.presetHref} />
      <FigureTiles now={overview.current} before={overview.previous} language={language} />
      {nothingYet && (
        <p className={styles.empty}>
          Nothing was recorded in this period. Views and plays appear here within seconds of a reader opening an
          interview; your own visits while signed in, robots, and readers who ask not to be tracked are not counted.
        </p>
      )}
      <section aria-labelledby="over-time">
        <h2 id="over-time">Over time</h2>
        <ActivityChart days={days} language={language} />
        <details className={styles.numbers}>
          <summary>The same as a table</summary>
          <ActivityTable days={days} language={language} />
        </details>
      </section>
      <section aria-labelledby="by-episode">
        <h2 id="by-episode">By episode</h2>
        <EpisodeTable episodes={sortedBy(episodes, sort)} sort={sort} sortHref={hrefs.sortHref} language={language} />
      </section>
      <details className={styles.numbers}>
        <summary>What the figures mean</summary>
        <dl>
          {Object.values(measures).map(({ label, definition }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** Largest first; what is not known comes last. */
function sortedBy(episodes: EpisodeFigures[], measure: Measure): EpisodeFigures[] {
  return episodes.toSorted((a, b) => (b[measure] ?? -1) - (a[measure] ?? -1) || b.number - a.number);
}
