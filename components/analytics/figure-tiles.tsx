import { type Measure, measures } from '@/lib/analytics/measures';
import styles from './figure-tiles.module.css';
import { describeChange, formatFigure } from './format';

export type Figures = Record<Measure, number | null>;

const ARROW = { up: '↑', down: '↓', same: '→' } as const;

/** The period's figures, each with the one before it. */
export function FigureTiles({ now, before, language }: { now: Figures; before: Figures; language: string }) {
  return (
    <dl className={styles.tiles}>
      {Object.entries(measures).map(([name, { label, kind, definition }]) => {
        const measure = name as Measure;
        const change = describeChange(now[measure], before[measure], kind, language);
        return (
          <div key={name} className={styles.tile}>
            <dt title={definition}>{label}</dt>
            <dd>
              <span className={styles.value}>{formatFigure(now[measure], kind, language)}</span>
              <span className={styles.before}>
                {change && (
                  <span className={styles[change.direction]}>
                    <span aria-hidden="true">{ARROW[change.direction]} </span>
                    {change.text}
                  </span>
                )}
                <span>before: {formatFigure(before[measure], kind, language)}</span>
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
