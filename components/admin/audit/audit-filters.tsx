import { Button } from '../button';
import { Field } from '../field';
import styles from './audit.module.css';

type Choice = { value: string; label: string };

type Props = {
  people: Choice[];
  actions: Choice[];
  subjects: Choice[];
  chosen: { person: string | undefined; action: string | undefined; subject: string | undefined };
  /** One thing alone, where that was chosen. */
  thing: string | null;
};

/** A form that only asks, so that what is chosen stands in the address. */
export function AuditFilters({ people, actions, subjects, chosen, thing }: Props) {
  const select = (name: keyof Props['chosen'], label: string, all: string, choices: Choice[]) => (
    <Field label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={chosen[name] ?? ''} key={chosen[name]}>
          <option value="">{all}</option>
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form action="/admin/audit" className={styles.filters}>
      {select('person', 'Who', 'Everybody', people)}
      {select('action', 'What', 'Everything', actions)}
      {select('subject', 'To what', 'Anything', subjects)}
      <Button type="submit">Show</Button>
      {thing !== null && (
        <p className={styles.thing}>
          What was done to <b dir="auto">{thing}</b>. <a href="/admin/audit">Show everything</a>
        </p>
      )}
    </form>
  );
}
