import { type Measure, wordsOf } from '@/lib/analytics/measures';
import type { ActivityRates } from '@/lib/analytics/reports/activity-measures';
import { placeAt } from '../chart/bar';
import { MeasureDefinition } from '../definition';
import type { Figures } from '../figure-tiles';
import { formatCompact, formatFigure } from '../format';
import styles from './median-tiles.module.css';

const COUNTS = ['views', 'plays', 'watchTimeSeconds'] as const satisfies Measure[];
const RATES = ['averageViewed', 'completionRate', 'endPlayedRate', 'endSoughtRate'] as const satisfies (Measure &
  keyof ActivityRates)[];

/** An interview's figures; what can be compared stands beside the series' median. */
export function MedianTiles({
  current,
  median,
  language,
}: {
  current: Figures;
  median: ActivityRates;
  language: string;
}) {
  return (
    <ul className={styles.tiles}>
      {COUNTS.map((measure) => (
        <Tile key={measure} measure={measure} value={current[measure]} language={language} />
      ))}
      {RATES.map((measure) => (
        <Tile key={measure} measure={measure} value={current[measure]} median={median[measure]} language={language} />
      ))}
    </ul>
  );
}

type TileProps = { measure: Measure; value: number | null; median?: number | null; language: string };

function Tile({ measure, value, median, language }: TileProps) {
  const { label, kind } = wordsOf(measure);
  return (
    <li className={styles.tile}>
      <div className={styles.label}>
        {label} <MeasureDefinition measure={measure} />
      </div>
      <p className={styles.value}>{formatCompact(value, kind, language)}</p>
      {median !== undefined && (
        <>
          <p className={styles.median}>series’ median: {formatFigure(median, kind, language)}</p>
          <svg className={styles.gauge} aria-hidden="true">
            <rect className={styles.range} y="3" width="100%" height="6" rx="3" />
            <rect className={styles.level} y="3" width={placeAt(Math.min(1, value ?? 0))} height="6" rx="3" />
            {median !== null && (
              <line className={styles.middle} x1={placeAt(median)} x2={placeAt(median)} y1="0" y2="12" />
            )}
          </svg>
        </>
      )}
    </li>
  );
}
