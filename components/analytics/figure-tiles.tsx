import type { Measure } from '@/lib/analytics/measures';
import { wordsOf } from '@/lib/analytics/measures';
import type { ActivityMeasures, ActivityRates } from '@/lib/analytics/reports/activity-measures';
import type { Bucket } from './chart/buckets';
import { Sparkline } from './chart/sparkline';
import { MeasureDefinition } from './definition';
import styles from './figure-tiles.module.css';
import { type Change, describeChange, formatCompact, formatFigure } from './format';

export type Figures = ActivityMeasures & ActivityRates;

/** Of the measures, those that an owner looks at first. */
const TILES = [
  'visitors',
  'views',
  'plays',
  'playRate',
  'watchTimeSeconds',
  'averageViewed',
  'completionRate',
  'endPlayedRate',
] as const satisfies Measure[];

type Props = {
  now: Figures;
  before: Figures | null;
  buckets: Bucket[];
  /** The measure that the chart below shows. */
  chosen: Measure;
  measureHref: (measure: Measure) => string;
  language: string;
};

/** The period's figures with their course and their change; each brings up its chart. */
export function FigureTiles({ now, before, buckets, chosen, measureHref, language }: Props) {
  return (
    <ul className={styles.tiles}>
      {TILES.map((measure) => {
        const { label, kind } = wordsOf(measure);
        return (
          <li key={measure} className={styles.tile}>
            <div className={styles.head}>
              <a
                className={styles.label}
                href={measureHref(measure)}
                aria-current={measure === chosen ? 'true' : undefined}
              >
                {label}
              </a>
              <MeasureDefinition measure={measure} />
            </div>
            <p className={styles.value} title={formatFigure(now[measure], kind, language)}>
              {formatCompact(now[measure], kind, language)}
            </p>
            <ChangeLine
              change={before && describeChange(now[measure], before[measure], kind, language)}
              before={before && formatCompact(before[measure], kind, language)}
            />
            <Sparkline
              values={buckets.map((bucket) => bucket[measure])}
              label={label}
              format={(value) => formatFigure(value, kind, language)}
            />
          </li>
        );
      })}
    </ul>
  );
}

const ARROW = { up: '↑', down: '↓', same: '→' } as const;

function ChangeLine({ change, before }: { change: Change | null; before: string | null }) {
  if (before === null) return null;
  return (
    <p className={styles.change}>
      {change && (
        <span className={styles[change.direction]}>
          <span aria-hidden="true">{ARROW[change.direction]} </span>
          {change.text}
        </span>
      )}{' '}
      <span>before: {before}</span>
    </p>
  );
}
