import type { MergedField } from '@/lib/guests/merge-guests';
import { Button } from '../button';
import { Notice } from '../notice';
import styles from '../questions/questions.module.css';

export type FieldChoice = {
  field: MergedField;
  label: string;
  /** As text for people; the empty text where there is none. */
  from: string;
  into: string;
  chosen: 'from' | 'into';
};

type Props = {
  from: { id: number; name: string; slug: string };
  into: { id: number; name: string; slug: string };
  choices: FieldChoice[];
  merge: (data: FormData) => Promise<void>;
};

/** Choosing field by field what a merged guest will be, then what they will be, and the button that does it. */
export function MergeGuests({ from, into, choices, merge }: Props) {
  return (
    <>
      <form action={`/admin/guests/${from.id}/merge`} className={styles.form}>
        <input type="hidden" name="with" value={into.id} />
        {choices
          .filter((choice) => choice.from !== choice.into)
          .map(({ field, label, chosen, ...values }) => (
            <fieldset key={field} className={styles.choice}>
              <legend>{label}</legend>
              {(['into', 'from'] as const).map((side) => (
                <label key={side} className={styles.check}>
                  <input type="radio" name={field} value={side} defaultChecked={chosen === side} />{' '}
                  <span dir="auto">{values[side] || 'None'}</span>
                </label>
              ))}
            </fieldset>
          ))}
        <Button type="submit">See what they will be</Button>
      </form>
      <h2 className={styles.after}>So they will be</h2>
      <dl className={styles.preview}>
        {choices.map(({ field, label, chosen, ...values }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd dir="auto">{values[chosen] || 'None'}</dd>
          </div>
        ))}
      </dl>
      <Notice kind="warn">
        <p>
          All interviews of {from.name} become {into.name}’s, and the address /guests/{from.slug} leads to /guests/
          {into.slug}.
        </p>
        <form action={merge}>
          <input type="hidden" name="from" value={from.id} />
          <input type="hidden" name="into" value={into.id} />
          <input type="hidden" name="back" value={`/admin/guests/${into.id}`} />
          {choices.map(({ field, chosen }) => (
            <input key={field} type="hidden" name={field} value={chosen} />
          ))}
          <Button type="submit" kind="primary">
            Merge them
          </Button>
        </form>
      </Notice>
    </>
  );
}
