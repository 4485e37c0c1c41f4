import { formatPosition } from '@/lib/episodes/format-position';
import { numberFormat } from '../../ui/intl';
import { placeAt } from '../chart/bar';
import { ChartReader, type Reading } from '../chart/chart-reader';
import { areaPath, barsPath, binValues, HEIGHT, labelledIndexes, linePath, timeTicks, WIDTH } from '../chart/geometry';
import { formatFigure } from '../format';
import { type AnswerFigures, answerAt, type RetentionCurve } from './answer-figures';
import styles from './retention-figure.module.css';

/** An hour's seconds are more than a drawing has room for. */
const MOST_POINTS = 360;
/** What the slider stops at: twenty seconds in a video of an hour. */
const MOST_READINGS = 180;
const MOST_BARS = 120;
const GRID = [0, 25, 50, 75, 100];

type Props = { curve: RetentionCurve; answers: AnswerFigures[]; language: string };

/**
 * The share of plays that watched each second, with the answers marked on it; under it, on the same axis of time, how
 * often it was watched, and each answer's engagement, jump-ins and drop-off.
 */
export function RetentionFigure({ curve, answers, language }: Props) {
  const { plays, durationSeconds } = curve;
  const share = (counts: number[]) => counts.map((count) => count / plays);
  const retention = binValues(share(curve.covered), MOST_POINTS, 'mean');
  const heat = binValues(share(curve.watched), MOST_BARS, 'mean');
  const hottest = Math.max(...heat);
  const left = (seconds: number) => placeAt(Math.min(1, seconds / durationSeconds));
  const ticks = timeTicks(durationSeconds);
  return (
    <figure className={styles.figure}>
      <div className={styles.axis}>
        <svg className={styles.grid} aria-hidden="true">
          {GRID.map((percent) => (
            <text key={percent} x="100%" y={`${100 - percent}%`} dy="0.3em" textAnchor="end">
              {formatFigure(percent / 100, 'rate', language)}
            </text>
          ))}
        </svg>
        <svg className={styles.numbers} aria-hidden="true">
          {answers.map(({ anchor, startSeconds }, index) => (
            <text key={anchor} x={left(startSeconds)} dx="2" y="1em">
              {index + 1}
            </text>
          ))}
        </svg>
        <ChartReader name="Read the curve at" readings={toReadings()}>
          <div className={styles.plot}>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <path
                className={styles.lines}
                d={GRID.map((percent) => `M0 ${HEIGHT - percent}H${WIDTH}`).join('')}
                vectorEffect="non-scaling-stroke"
              />
              {answers.map(({ anchor, startSeconds, endSeconds }, index) => (
                <rect
                  key={anchor}
                  className={index % 2 === 0 ? styles.even : styles.odd}
                  x={(startSeconds / durationSeconds) * WIDTH}
                  width={(Math.max(0, endSeconds - startSeconds) / durationSeconds) * WIDTH}
                  y={0}
                  height={HEIGHT}
                />
              ))}
              <path className={styles.area} d={areaPath(retention, 1)} />
              <path className={styles.curve} d={linePath(retention, 1)} vectorEffect="non-scaling-stroke" />
            </svg>
          </div>
          <div className={styles.heat}>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <path d={barsPath(heat, hottest)} />
            </svg>
            <span className={styles.lane}>How often a second is watched, per play</span>
          </div>
        </ChartReader>
        <svg className={styles.times} aria-hidden="true">
          {ticks.map((second, place) => (
            <text
              key={second}
              className={place % 2 === 1 ? styles.between : undefined}
              x={left(second)}
              y="1.05em"
              textAnchor={anchorAt(second)}
            >
              {formatPosition(second)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );

  function anchorAt(second: number): 'start' | 'middle' | 'end' {
    if (second === 0) return 'start';
    return second > durationSeconds * 0.95 ? 'end' : 'middle';
  }

  function toReadings(): Reading[] {
    return labelledIndexes(durationSeconds, MOST_READINGS).map((second) => {
      const answer = answerAt(answers, second);
      const at = formatPosition(second);
      return {
        x: second / durationSeconds,
        at: answer ? `${at} · ${answers.indexOf(answer) + 1}. ${answer.label}` : at,
        figures: [
          { name: 'Watched by', text: formatFigure((curve.covered[second] ?? 0) / plays, 'rate', language) },
          { name: 'Times per play', text: timesPerPlay((curve.watched[second] ?? 0) / plays, language) },
        ],
      };
    });
  }
}

export function timesPerPlay(value: number | null, language: string): string {
  if (value === null) return '–';
  return numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}
