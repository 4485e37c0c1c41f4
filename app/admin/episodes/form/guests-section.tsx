import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { foldName } from '@/lib/guests/fold-name';
import type { EpisodeForm } from '../schema';
import styles from './episode-form.module.css';

/** Who is interviewed: mostly one, now and then two; a name that was here before is found, another is made. */
export function GuestsSection({ known }: { known: { name: string; headline: string }[] }) {
  const { control, register, setValue, getValues, setFocus, formState } = useFormContext<EpisodeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'guests' });
  const byName = new Map(known.map((guest) => [foldName(guest.name), guest]));

  function fillHeadline(i: number, name: string) {
    const guest = byName.get(foldName(name));
    if (guest && getValues(`guests.${i}.headline`) === '') setValue(`guests.${i}.headline`, guest.headline);
  }

  return (
    <fieldset className={styles.plain}>
      <legend className="visually-hidden">Guests</legend>
      {fields.map((field, i) => (
        <div className={styles.row} key={field.id}>
          <Field
            label={fields.length > 1 ? `Guest ${i + 1}` : 'Guest'}
            error={formState.errors.guests?.[i]?.name?.message}
          >
            {(props) => (
              <input
                type="text"
                {...props}
                {...register(`guests.${i}.name`, { onChange: (event) => fillHeadline(i, String(event.target.value)) })}
                list="known-guests"
                dir="auto"
                autoComplete="off"
              />
            )}
          </Field>
          <Field label="Known for" error={formState.errors.guests?.[i]?.headline?.message}>
            {(props) => (
              <input type="text" {...props} {...register(`guests.${i}.headline`)} dir="auto" autoComplete="off" />
            )}
          </Field>
          {fields.length > 1 && (
            <Button
              kind="quiet"
              className={styles.beside}
              onClick={() => {
                remove(i);
                setFocus(`guests.${Math.max(0, i - 1)}.name`);
              }}
            >
              Remove<span className="visually-hidden"> guest {i + 1}</span>
            </Button>
          )}
        </div>
      ))}
      <datalist id="known-guests">
        {known.map(({ name, headline }) => (
          <option key={name} value={name}>
            {headline}
          </option>
        ))}
      </datalist>
      <Button kind="quiet" onClick={() => append({ name: '', headline: '' })}>
        Add another guest
      </Button>
    </fieldset>
  );
}
