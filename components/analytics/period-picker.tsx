import { formatDay } from './format';
import styles from './period-picker.module.css';

export type PeriodChoice = {
  /** Which preset is chosen; null for dates of one's own. */
  preset: number | null;
  /** First and last day, YYYY-MM-DD, in the site's time zone. */
  from: string;
  to: string;
};

const PRESETS = [
  { days: 7, label: '7 days' },
  { days: 30, label: '30 days' },
  { days: 90, label: '90 days' },
  { days: 365, label: '12 months' },
];

type Props = {
  choice: PeriodChoice;
  today: string;
  timeZone: string;
  language: string;
  presetHref: (days: number) => string;
};

/** Presets and dates of one's own; plain links and a plain form, so that a view can be bookmarked. */
export function PeriodPicker({ choice, today, timeZone, language, presetHref }: Props) {
  return (
    <div className={styles.picker}>
      <nav aria-label="Period" className={styles.presets}>
        {PRESETS.map(({ days, label }) => (
          <a key={days} href={presetHref(days)} aria-current={choice.preset === days ? 'true' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <form method="get" className={styles.dates}>
        <label>
          From <input type="date" name="from" defaultValue={choice.from} max={today} required />
        </label>
        <label>
          to <input type="date" name="to" defaultValue={choice.to} max={today} required />
        </label>
        <button type="submit">Show</button>
      </form>
      <p className={styles.shown}>
        {formatDay(choice.from, language, { year: true })} – {formatDay(choice.to, language, { year: true })},{' '}
        {timeZone}
      </p>
    </div>
  );
}
