import type { ActivityRates } from '@/lib/analytics/reports/activity-measures';
import { Annotations, type AnnotationTools } from '../annotations';
import { type Breakdown, BreakdownCard } from '../breakdown-card';
import { ActivityFigure } from '../chart/activity-figure';
import { type DayFigures, toBuckets, unitFor } from '../chart/buckets';
import { DayTable } from '../day-table';
import { Definition } from '../definition';
import { type Dimension, dimensionNames } from '../dimension';
import type { Figures } from '../figure-tiles';
import { formatFigure } from '../format';
import type { ShownMarker } from '../marker';
import { Meanings } from '../meanings';
import { MeasurePicker } from '../measure-picker';
import { PeriodPicker } from '../period-picker';
import type { ReportLinks, ShownChoice } from '../report-links';
import { Nothing, Section } from '../section';
import { type AnswerFigures, describeAnswers, type RetentionCurve } from './answer-figures';
import { AnswerLanes } from './answer-lanes';
import { AnswerTable } from './answer-table';
import styles from './episode-report.module.css';
import { MedianTiles } from './median-tiles';
import { MinuteTable } from './minute-table';
import { RetentionFigure } from './retention-figure';

/** What an interview's own page shows. */
export type EpisodeData = {
  episode: { id: number; number: number; slug: string; title: string; published: boolean };
  choice: ShownChoice;
  today: string;
  timeZone: string;
  language: string;
  summary: { current: Figures; median: ActivityRates };
  curve: RetentionCurve;
  /** Those whose start is known. */
  answers: AnswerFigures[];
  days: DayFigures[];
  markers: ShownMarker[];
  breakdowns: Record<Dimension, Breakdown>;
};

type Props = { report: EpisodeData; links: ReportLinks; annotationTools?: AnnotationTools };

/** How one interview was watched: where viewers came in, which answers held them, which lost them. */
export function EpisodeReport({ report, links, annotationTools }: Props) {
  const { choice, today, timeZone, language, curve, answers, episode } = report;
  const unit = unitFor(report.days.length);
  const buckets = toBuckets(report.days, unit);
  const insight = describeAnswers(answers, (share) => formatFigure(Math.round(share * 100) / 100, 'rate', language));
  const drawn = curve.plays > 0 && curve.durationSeconds > 0;
  return (
    <div className={styles.report}>
      <PeriodPicker {...{ choice, links, today, timeZone, language }} comparing={false} />
      {drawn && insight && <p className={styles.insight}>{insight}</p>}
      <MedianTiles {...report.summary} language={language} />
      <Section
        title="What was watched"
        help={<Definition term="Retention" plain="The share of plays that watched each second." exact="retention" />}
        fileHref={(extension) => links.file(`retention.${extension}`)}
        fileName="Retention by second"
      >
        {drawn ? (
          <div className={styles.pictures}>
            <RetentionFigure {...{ curve, answers, language }} />
            <AnswerLanes {...{ answers, language }} durationSeconds={curve.durationSeconds} />
            <details className={styles.table}>
              <summary>The curve as a table, by minute</summary>
              <MinuteTable {...{ curve, answers, language }} />
            </details>
          </div>
        ) : (
          <Nothing>
            The share of plays that watch each second appears here once somebody plays this interview
            {episode.published ? '' : ', which is not published'}: within seconds, and for this period alone.
          </Nothing>
        )}
      </Section>
      <Section
        title="Answer by answer"
        flush
        fileHref={(extension) => links.file(`answers.${extension}`)}
        fileName="Figures by answer"
      >
        {answers.length > 0 ? (
          <AnswerTable
            answers={answers}
            answerHref={({ anchor }) => `/episodes/${episode.slug}#q-${anchor}`}
            language={language}
          />
        ) : (
          <div className={styles.none}>
            <Nothing>
              Give the answers their places in the video, in the episode’s form, and each is told apart here: for what
              was watched before, too.
            </Nothing>
          </div>
        )}
      </Section>
      <Section
        title="Over time"
        fileHref={(extension) => links.file(`days.${extension}`)}
        fileName="Days"
        help={<MeasurePicker chosen={choice.measure} href={links.measure} />}
      >
        <ActivityFigure
          buckets={buckets}
          compared={null}
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
