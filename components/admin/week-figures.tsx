import { type Measure, wordsOf } from '@/lib/analytics/measures';
import type { Overview } from '@/lib/analytics/reports/get-overview';
import { describeChange, formatCompact } from '../analytics/format';
import styles from './week-figures.module.css';

/** Those that say at a glance how the week went. */
const SHOWN = ['visitors', 'views', 'plays', 'watchTimeSeconds'] as const satisfies Measure[];

/** The last seven days that are over, beside the seven before. */
export function WeekFigures({ overview: { current, compared }, language }: { overview: Overview; language: string }) {
  return (
    <dl className={styles.figures}>
      {SHOWN.map((measure) => {
        const { label, kind } = wordsOf(measure);
        const change = compared && describeChange(current[measure], compared[measure], kind, language);
        return (
          <div key={measure}>
            <dt>{label}</dt>
            <dd>
              <b>{formatCompact(current[measure], kind, language)}</b>
              {change && <span>{change.text} on the week before</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
