import { formatDays } from './format';
import styles from './period-picker.module.css';
import { Popover } from './popover';
import type { Comparison, Preset, ReportLinks, ShownChoice } from './report-links';

const PRESETS: [Preset, string][] = [
  [1, 'Today'],
  [7, '7 days'],
  [30, '30 days'],
  [90, '90 days'],
  [365, '12 months'],
  ['all', 'All time'],
];

const COMPARISONS = {
  previous: 'the period before',
  year: 'the same days a year before',
  none: 'nothing',
} as const satisfies Record<Comparison, string>;

type Props = {
  choice: ShownChoice;
  links: ReportLinks;
  today: string;
  timeZone: string;
  language: string;
  /** Whether the page compares at all. */
  comparing?: boolean;
};

/** Which days, and compared with which; plain links and a plain form, so that a view can be bookmarked. */
export function PeriodPicker({ choice, links, today, timeZone, language, comparing = true }: Props) {
  const { compared } = choice;
  return (
    <div className={styles.picker}>
      <div className={styles.presets}>
        <nav aria-label="Period">
          {PRESETS.map(([preset, label]) => (
            <a
              key={preset}
              className={styles.preset}
              href={links.preset(preset)}
              aria-current={choice.preset === preset ? 'true' : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
        <Popover label="Dates" className={`${styles.preset} ${choice.preset === null ? styles.chosen : styles.own}`}>
          <form method="get" className={styles.dates}>
            {links.hidden.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <label>
              From <input type="date" name="from" defaultValue={choice.from} max={today} required />
            </label>
            <label>
              to <input type="date" name="to" defaultValue={choice.to} max={today} required />
            </label>
            <button type="submit">Show</button>
          </form>
        </Popover>
      </div>
      <div className={styles.shown}>
        <b>{formatDays(choice.from, choice.to, language)}</b>
        {comparing && choice.preset !== 'all' && (
          <>
            {' '}
            compared with{' '}
            <Popover
              label={COMPARISONS[choice.compare]}
              name={`Compare with ${COMPARISONS[choice.compare]}`}
              className={styles.link}
            >
              <ul className={styles.comparisons}>
                {(['previous', 'year', 'none'] as const).map((name) => (
                  <li key={name}>
                    <a
                      className={styles.option}
                      href={links.compare(name)}
                      aria-current={choice.compare === name ? 'true' : undefined}
                    >
                      Compare with {COMPARISONS[name]}
                    </a>
                  </li>
                ))}
              </ul>
            </Popover>
            {compared && <> ({formatDays(compared.from, compared.to, language)})</>}
          </>
        )}
        <span> · days of {timeZone.replaceAll('_', ' ')}</span>
      </div>
    </div>
  );
}
