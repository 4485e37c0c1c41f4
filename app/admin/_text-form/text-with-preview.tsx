import { useDeferredValue } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '@/components/admin/field';
import styles from '../episodes/form/markdown-field.module.css';

type Props = {
  label: string;
  error: string | undefined;
  hint?: React.ReactNode;
  field: UseFormRegisterReturn;
  /** What is typed. */
  text: string;
  rows: number;
  /** As readers see it. */
  render: (text: string) => React.ReactNode;
};

/** Text in Markdown with, beside or below it, what readers will see. */
export function TextWithPreview({ label, error, hint, field, text: typed, rows, render }: Props) {
  // A long text takes a while to set; typing goes before.
  const text = useDeferredValue(typed);
  return (
    <div className={styles.field}>
      <div className={styles.pair}>
        <Field label={label} error={error} hint={hint}>
          {(control) => <textarea {...control} {...field} dir="auto" rows={rows} />}
        </Field>
        {text.trim() !== '' && (
          <figure className={styles.preview} aria-label={`${label}, as readers see it`}>
            {render(text)}
          </figure>
        )}
      </div>
    </div>
  );
}
