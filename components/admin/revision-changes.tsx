import type { FieldChange } from '@/lib/revisions/compare-fields';
import type { DiffPart } from '@/lib/revisions/diff-words';
import type { RevisionField } from '@/lib/revisions/revision';
import { Button } from './button';
import styles from './revisions.module.css';

/** Of a stretch that did not change, so many characters are shown at each end. */
const CONTEXT = 160;

type Props = {
  number: number;
  /** The revision that it is compared with; null where there is none. */
  against: number | null;
  /** Those that it can be compared with. */
  others: number[];
  changes: FieldChange[];
  /** All that the revision holds. */
  fields: RevisionField[];
};

/** What a revision changed, word by word, and all that it holds. */
export function RevisionChanges({ number, against, others, changes, fields }: Props) {
  return (
    <>
      <section aria-labelledby="changes" className={styles.section}>
        <h2 id="changes">{against === null ? 'What changed' : `What changed since revision ${against}`}</h2>
        {others.length > 0 && (
          <form className={styles.compare} method="get">
            <label htmlFor="against">Compare with revision</label>
            <select id="against" name="against" defaultValue={against ?? others[0]}>
              {others.map((other) => (
                <option key={other}>{other}</option>
              ))}
            </select>
            <Button type="submit">Compare</Button>
          </form>
        )}
        {against === null && <p>There is no revision before this one to compare it with.</p>}
        {against !== null && changes.length === 0 && (
          <p>
            Revisions {against} and {number} hold the same.
          </p>
        )}
        {changes.map(({ key, label, parts }) => (
          <div key={key} className={styles.field}>
            <h3 dir="auto">{label}</h3>
            <p dir="auto" className={styles.text}>
              {parts.map((part, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place alone
                <Part key={i} {...part} isFirst={i === 0} isLast={i === parts.length - 1} />
              ))}
            </p>
          </div>
        ))}
      </section>
      <details className={styles.section}>
        <summary>All that revision {number} holds</summary>
        {fields
          .filter(({ text }) => text !== '')
          .map(({ key, label, text }) => (
            <div key={key} className={styles.field}>
              <h3 dir="auto">{label}</h3>
              <p dir="auto" className={styles.text}>
                {text}
              </p>
            </div>
          ))}
      </details>
    </>
  );
}

function Part({ kind, text, isFirst, isLast }: DiffPart & { isFirst: boolean; isLast: boolean }) {
  if (kind === 'removed') return <del>{text}</del>;
  if (kind === 'added') return <ins>{text}</ins>;
  const [head, tail] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT];
  if (text.length <= head + tail + CONTEXT) return text;
  return `${text.slice(0, head)} … ${tail === 0 ? '' : text.slice(-tail)}`;
}
