import { type Measure, measureNames, wordsOf } from '@/lib/analytics/measures';
import styles from './measure-picker.module.css';
import { Popover } from './popover';

/** Which measure a chart shows. */
export function MeasurePicker({ chosen, href }: { chosen: Measure; href: (measure: Measure) => string }) {
  return (
    <Popover label={`${wordsOf(chosen).label} ▾`} name={`Measure: ${wordsOf(chosen).label}`} className={styles.button}>
      <ul className={styles.measures}>
        {measureNames.map((measure) => (
          <li key={measure}>
            <a href={href(measure)} aria-current={measure === chosen ? 'true' : undefined}>
              {wordsOf(measure).label}
            </a>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
