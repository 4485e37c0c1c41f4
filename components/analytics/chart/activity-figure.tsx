import { type Measure, wordsOf } from '@/lib/analytics/measures';
import { formatCompact, formatDay, formatDays, formatFigure } from '../format';
import { describeMarker, MARKER_SIGNS, type ShownMarker } from '../marker';
import styles from './activity-figure.module.css';
import { placeAt } from './bar';
import type { Bucket } from './buckets';
import { ChartReader, type Reading } from './chart-reader';
import { across, anchorOf, areaPath, HEIGHT, labelledIndexes, linePath, niceMaximum, WIDTH } from './geometry';

/** The lines of the grid, from the bottom. */
const GRID = [0, 1, 2, 3, 4];
const GRID_STEPS = GRID.length - 1;
const LABELS = 5;

type Props = {
  buckets: Bucket[];
  /** As many, or one more or less, of the days compared with. */
  compared: Bucket[] | null;
  measure: Measure;
  markers: ShownMarker[];
  /** Whether the last point’s time is not over yet. */
  unfinished: boolean;
  language: string;
};

/** A measure over time, the earlier period behind it as a second, quiet line, and marks on the days they belong to. */
export function ActivityFigure({ buckets, compared, measure, markers, unfinished, language }: Props) {
  const { label, kind } = wordsOf(measure);
  const now = buckets.map((bucket) => bucket[measure]);
  // Both end together: the last day stands over the last.
  const before = compared && buckets.map((_, index) => compared.at(index - buckets.length)?.[measure] ?? null);
  const highest = Math.max(0, ...[...now, ...(before ?? [])].map((value) => value ?? 0));
  const maximum = kind === 'count' ? niceMaximum(highest) : niceMaximum(highest, GRID_STEPS, kind === 'duration');
  const solid = unfinished ? now.map((value, index) => (index === now.length - 1 ? null : value)) : now;
  const rest = unfinished ? now.map((value, index) => (index < now.length - 2 ? null : value)) : [];
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <svg className={styles.axis} aria-hidden="true">
          {GRID.map((step) => (
            <text key={step} x="100%" y={placeAt(1 - step / GRID_STEPS)} dy="0.3em" textAnchor="end">
              {formatCompact((maximum * step) / GRID_STEPS, kind, language)}
            </text>
          ))}
        </svg>
        <ChartReader name={`Read ${label.toLowerCase()} at`} readings={toReadings()}>
          <svg
            className={styles.drawing}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path className={styles.grid} d={gridPath()} vectorEffect="non-scaling-stroke" />
            <path className={styles.area} d={areaPath(now, maximum)} />
            {before && (
              <path className={styles.before} d={linePath(before, maximum)} vectorEffect="non-scaling-stroke" />
            )}
            <path className={styles.now} d={linePath(solid, maximum)} vectorEffect="non-scaling-stroke" />
            <path className={styles.unfinished} d={linePath(rest, maximum)} vectorEffect="non-scaling-stroke" />
          </svg>
          <svg className={styles.marks} aria-hidden="true">
            {placed().map(({ index, markers: marks }) => {
              const at = placeAt(across(index, buckets.length));
              return (
                <g key={index}>
                  <line x1={at} x2={at} y1="0" y2="100%" />
                  <circle cx={at} cy="100%" r="8" />
                  <text x={at} y="100%" dy="0.35em" textAnchor="middle">
                    {marks.length > 1 ? marks.length : marks.map(({ kind: sign }) => MARKER_SIGNS[sign])}
                  </text>
                </g>
              );
            })}
          </svg>
        </ChartReader>
        <svg className={styles.days} aria-hidden="true">
          {labelledIndexes(buckets.length, LABELS).map((index, place, all) => (
            <text
              key={index}
              className={place % 2 === 1 ? styles.between : undefined}
              x={placeAt(across(index, buckets.length))}
              y="1.05em"
              textAnchor={anchorOf(place, all.length)}
            >
              {formatDay(buckets[index]?.from ?? '', language)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className={styles.legend}>
        <span className={styles.keyNow}>{label}</span>
        {before && <span className={styles.keyBefore}>the days compared with</span>}
        {unfinished && <span className={styles.keyUnfinished}>not over yet</span>}
      </figcaption>
    </figure>
  );

  function gridPath(): string {
    return GRID.map((step) => `M0 ${(HEIGHT * step) / GRID_STEPS}H${WIDTH}`).join('');
  }

  function marksOf({ from, to }: Bucket): ShownMarker[] {
    return markers.filter(({ day }) => day >= from && day <= to);
  }

  function placed(): { index: number; markers: ShownMarker[] }[] {
    return buckets
      .map((bucket, index) => ({ index, markers: marksOf(bucket) }))
      .filter(({ markers: marks }) => marks.length > 0);
  }

  function toReadings(): Reading[] {
    return buckets.map((bucket, index) => {
      const earlier = compared?.at(index - buckets.length);
      const figures = [{ name: label, text: formatFigure(bucket[measure], kind, language) }];
      if (earlier)
        figures.push({
          name: formatDays(earlier.from, earlier.to, language),
          text: formatFigure(earlier[measure], kind, language),
        });
      return {
        x: across(index, buckets.length),
        at: formatDays(bucket.from, bucket.to, language),
        figures,
        notes: marksOf(bucket).map(describeMarker),
      };
    });
  }
}
