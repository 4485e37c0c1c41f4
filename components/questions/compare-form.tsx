import type { FoundGuest } from '@/lib/guests/find-guest';
import { COMPARED } from '@/lib/questions/compare-guests';
import styles from './compare-form.module.css';

type Props = {
  /** What was asked for so far. */
  found: FoundGuest[];
  /** Names to complete. */
  offered: string[];
};

const ORDINALS = ['First', 'Second', 'Third', 'Fourth'] as const;

/** Asks for two to four guests by name. A form like any other: it works without JavaScript. */
export function CompareForm({ found, offered }: Props) {
  return (
    <form className={styles.form} action="/compare" method="get">
      {ORDINALS.slice(0, COMPARED.most).map((ordinal, i) => {
        const one = found[i];
        const problem = one && !one.ok ? one : null;
        return (
          <div key={ordinal} className={styles.field}>
            <label htmlFor={`guest-${i}`}>
              {ordinal} guest{i >= COMPARED.least && <span className={styles.optional}> (if you like)</span>}
            </label>
            <input
              id={`guest-${i}`}
              name="guest"
              type="text"
              list="guests"
              autoComplete="off"
              dir="auto"
              maxLength={300}
              defaultValue={one ? (one.ok ? one.guest.name : one.text) : undefined}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `guest-${i}-problem` : undefined}
            />
            {problem && (
              <p className={styles.problem} id={`guest-${i}-problem`}>
                {wordsOf(problem)}
              </p>
            )}
          </div>
        );
      })}
      <datalist id="guests">
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className={styles.send}>
        <button type="submit" className="button">
          Compare
        </button>
      </p>
    </form>
  );
}

function wordsOf({ reason, candidates }: Extract<FoundGuest, { ok: false }>): string {
  if (reason === 'unknown') return 'No guest has this name.';
  return `Several guests have this in their name: ${candidates.map(({ name }) => name).join(', ')}.`;
}
