import { useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import type { EpisodeForm } from '../schema';
import styles from './episode-form.module.css';

/** What the guest recommends, as links below the answers. */
export function LinksSection() {
  const { control, register, formState } = useFormContext<EpisodeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'recommendedLinks' });
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <section className={styles.section} aria-labelledby="links">
      <h2 id="links">Recommended links</h2>
      {fields.map((field, i) => (
        <div className={styles.row} key={field.id}>
          <Field label={`Link ${i + 1}`} error={formState.errors.recommendedLinks?.[i]?.label?.message}>
            {(props) => (
              <input
                type="text"
                {...props}
                {...register(`recommendedLinks.${i}.label`)}
                dir="auto"
                autoComplete="off"
              />
            )}
          </Field>
          <Field label={`Address of link ${i + 1}`} error={formState.errors.recommendedLinks?.[i]?.url?.message}>
            {(props) => (
              <input
                type="text"
                {...props}
                {...register(`recommendedLinks.${i}.url`)}
                inputMode="url"
                autoComplete="off"
              />
            )}
          </Field>
          <Button
            kind="quiet"
            className={styles.beside}
            onClick={() => {
              remove(i);
              adder.current?.focus();
            }}
          >
            Remove<span className="visually-hidden"> link {i + 1}</span>
          </Button>
        </div>
      ))}
      <Button ref={adder} onClick={() => append({ label: '', url: '' })}>
        Add a link
      </Button>
    </section>
  );
}
