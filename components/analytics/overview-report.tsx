import { wordsOf } from '@/lib/analytics/measures';
import { Annotations, type AnnotationTools } from './annotations';
import { type Breakdown, BreakdownCard } from './breakdown-card';
import { ActivityFigure } from './chart/activity-figure';
import { type DayFigures, toBuckets, unitFor } from './chart/buckets';
import { DayTable } from './day-table';
import { MeasureDefinition } from './definition';
import { type Dimension, dimensionNames } from './dimension';
import { EpisodeName } from './episode-name';
import { type Figures, FigureTiles } from './figure-tiles';
import { FilterChips } from './filter-chips';
import { LivePanel, type LiveState } from './live-panel';
import type { ShownMarker } from './marker';
import { Meanings } from './meanings';
import styles from './overview-report.module.css';
import { PeriodPicker } from './period-picker';
import { RankedTable } from './ranked-table';
import type { ReportLinks, ShownChoice } from './report-links';
import { Nothing, Section } from './section';
import { summariseOverview } from './summarise-overview';

export type EpisodeFigures = Figures & { id: number; number: number; title: string; slug: string };

/** What the first page of the dashboards shows. */
export type OverviewData = {
  choice: ShownChoice;
  today: string;
  timeZone: string;
  language: string;
  overview: { current: Figures; compared: Figures | null };
  days: DayFigures[];
  comparedDays: DayFigures[] | null;
  markers: ShownMarker[];
  episodes: EpisodeFigures[];
  breakdowns: Record<Dimension, Breakdown>;
};

type Props = {
  report: OverviewData;
  links: ReportLinks;
  /** Who is watching now, for whom that may be shown. */
  live?: { initial: LiveState; source: string };
  annotationTools?: AnnotationTools;
};

/** How the series does: a sentence, figures with their course, what it is made of. */
export function OverviewReport({ report, links, live, annotationTools }: Props) {
  const { choice, today, timeZone, language, overview, episodes } = report;
  const unit = unitFor(report.days.length);
  const buckets = toBuckets(report.days, unit);
  const compared = report.comparedDays && toBuckets(report.comparedDays, unit);
  const { label } = wordsOf(choice.measure);
  const empty = overview.current.views === 0 && overview.current.plays === 0;
  return (
    <div className={styles.report}>
      <PeriodPicker {...{ choice, links, today, timeZone, language }} />
      <FilterChips filters={choice.filters} links={links} />
      {empty ? (
        <Nothing>
          Nothing was recorded in this period. Views and plays appear here within seconds of a reader opening an
          interview; your own visits while signed in, robots, and readers who ask not to be tracked are not counted.
        </Nothing>
      ) : (
        <p className={styles.summary}>{summariseOverview(overview, episodes, language)}</p>
      )}
      <section aria-label="Figures and their course" className={styles.course}>
        <FigureTiles
          now={overview.current}
          before={overview.compared}
          buckets={buckets}
          chosen={choice.measure}
          measureHref={links.measure}
          language={language}
        />
        <div className={styles.chart}>
          <div className={styles.chartTitle}>
            <h2>
              {label} by {unit}
            </h2>
            <MeasureDefinition measure={choice.measure} />
            <span className={styles.files}>
              {(['csv', 'json'] as const).map((extension) => (
                <a key={extension} href={links.file(`days.${extension}`)} download aria-label={`Days, as ${extension}`}>
                  {extension.toUpperCase()}
                </a>
              ))}
            </span>
          </div>
          <ActivityFigure
            buckets={buckets}
            compared={compared}
            measure={choice.measure}
            markers={report.markers}
            unfinished={choice.to === today && buckets.length > 1}
            language={language}
          />
          <Annotations markers={report.markers} tools={annotationTools} language={language} />
          <details className={styles.table}>
            <summary>The same as a table</summary>
            <DayTable buckets={buckets} language={language} />
          </details>
        </div>
      </section>
      {live && (
        <LivePanel
          {...live}
          episodeHrefs={Object.fromEntries(episodes.map(({ slug }) => [slug, links.episode(slug)]))}
        />
      )}
      <Section title="Episodes" flush fileHref={(extension) => links.file(`episodes.${extension}`)} fileName="Episodes">
        {episodes.length === 0 ? (
          <div className={styles.none}>
            <Nothing>Each published interview will have its row here: publish one at the desk.</Nothing>
          </div>
        ) : (
          <RankedTable
            label="Figures by episode"
            column="Episode"
            rows={episodes}
            keyOf={({ id }) => id}
            nameOf={(episode) => <EpisodeName episode={episode} links={links} />}
            {...{ choice, links, language }}
          />
        )}
      </Section>
      <div className={styles.breakdowns}>
        {dimensionNames.map((dimension) => (
          <BreakdownCard
            key={dimension}
            breakdown={report.breakdowns[dimension]}
            {...{ dimension, choice, links, language }}
          />
        ))}
      </div>
      <Meanings />
    </div>
  );
}
