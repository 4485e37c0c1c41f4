import { Button } from '../button';
import { Field } from '../field';
import styles from './list.module.css';

export type Choice = { value: string; label: string };

type Props = {
  /** Path of the list. */
  action: string;
  text: string;
  /** What the text is looked for in. */
  hint: string;
  filter?: { name: string; label: string; value: string; choices: Choice[] };
  sort: { value: string; choices: Choice[] };
};

/** What a list is narrowed and ordered by, in its address: a form that needs no script. */
export function ListControls({ action, text, hint, filter, sort }: Props) {
  return (
    <search>
      <form action={action} className={styles.controls}>
        <Field label="Find" hint={hint}>
          {(control) => <input {...control} type="search" name="q" defaultValue={text} autoComplete="off" />}
        </Field>
        {filter && <Select {...filter} />}
        <Select name="sort" label="Order" value={sort.value} choices={sort.choices} />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}

function Select({ name, label, value, choices }: { name: string; label: string; value: string; choices: Choice[] }) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={value}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
