'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Markdown } from '@/components/ui/markdown';
import { useTextForm } from '../_kept/use-text-form';
import { ConflictNotice } from '../_merge/conflict-notice';
import { mergeFields } from '../_merge/merge-fields';
import { COMMON_REFUSALS, TextSaveBar } from '../_text-form/text-save-bar';
import { TextWithPreview } from '../_text-form/text-with-preview';
import { useTextSave } from '../_text-form/use-text-save';
import styles from '../episodes/form/episode-form.module.css';
import { AccentWords } from './accent-words';
import { saveSettingsAction } from './actions';
import { type SettingsForm as FormText, settingsFormSchema } from './schema';
import { SETTINGS_FIELDS } from './settings-fields';

type Result = Awaited<ReturnType<typeof saveSettingsAction>>;
type Saved = Extract<Result, { ok: true }>;
type Refused = Extract<Result, { ok: false }>;
type Conflict = Extract<Refused, { reason: 'conflict' }>;

type Props = {
  /** Null while there is no series. */
  id: number | null;
  version: string;
  initial: FormText;
  timeZones: string[];
};

/** What the series is called, says of itself and looks like. */
export function SettingsForm({ initial, timeZones, ...opened }: Props) {
  const form = useTextForm<FormText>(zodResolver(settingsFormSchema, undefined, { raw: true }), initial);
  const { register, control, formState, getValues } = form;
  const { errors } = formState;
  const [description, accentColour] = useWatch({ control, name: ['description', 'accentColour'] });
  const [{ id, version, text }, setSaved] = useState({ ...opened, text: initial });
  const sendOver = (over: string) => (values: FormText) => saveSettingsAction({ id, version: over, form: values });
  const { save, isSaving, outcome } = useTextSave<FormText, Saved, Refused>(form, sendOver(version), (values, saved) =>
    setSaved({ ...saved, text: values }),
  );
  /** What both owners did, as chosen, on top of what the other one saved. */
  function saveMerged({ theirs, version: over }: Conflict, merged: FormText) {
    form.reset(merged, { keepDefaultValues: true });
    setSaved({ id, version: over, text: theirs });
    void save(sendOver(over));
  }
  const conflict = (refused: Conflict) => (
    <ConflictNotice
      what="these settings"
      theirs={{ savedBy: null, savedAt: null, ...refused }}
      merge={(chosen) => {
        return mergeFields({ base: text, mine: getValues(), theirs: refused.theirs }, SETTINGS_FIELDS, chosen);
      }}
      onMerged={(merged) => saveMerged(refused, merged)}
    />
  );

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <section className={styles.section}>
        <div className={styles.row}>
          <Field label="Title" error={errors.title?.message}>
            {(field) => <input type="text" {...field} {...register('title')} dir="auto" autoComplete="off" />}
          </Field>
          <Field label="Host" error={errors.host?.message}>
            {(field) => <input type="text" {...field} {...register('host')} dir="auto" autoComplete="off" />}
          </Field>
        </div>
        <TextWithPreview
          label="Description"
          error={errors.description?.message}
          field={register('description')}
          text={description}
          rows={5}
          render={(text) => <Markdown text={text} />}
        />
        <div className={styles.row}>
          <Field
            label="Time zone"
            error={errors.timeZone?.message}
            hint="Of shown times and of the days of reports, which a change counts anew."
          >
            {(field) => (
              <select {...field} {...register('timeZone')}>
                {timeZones.map((name) => (
                  <option key={name} value={name}>
                    {name.replaceAll('_', ' ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Language" error={errors.language?.message} hint="A tag such as en or pt-BR.">
            {(field) => <input type="text" {...field} {...register('language')} autoComplete="off" />}
          </Field>
        </div>
        <Field label="Colour" error={errors.accentColour?.message} hint={<AccentWords colour={accentColour} />}>
          {(field) => (
            <input type="text" {...field} {...register('accentColour')} autoComplete="off" spellCheck={false} />
          )}
        </Field>
      </section>
      <Rows
        form={form}
        name="links"
        title="Links"
        one="link"
        hint="Of the series elsewhere, at the foot of each page."
      />
      <Rows
        form={form}
        name="navigation"
        title="Head of navigation"
        one="place"
        hint="Paths such as /questions, or whole addresses. While there is none, it leads to everything that the site has."
      />
      <TextSaveBar
        state={
          <>
            {isSaving ? 'Saving …' : outcome?.kind === 'saved' ? 'Saved.' : outcome ? 'Not saved.' : null}{' '}
            <a href="/">See the site</a>
          </>
        }
        refusal={
          outcome?.kind === 'unreachable'
            ? COMMON_REFUSALS.unreachable
            : outcome?.kind === 'refused'
              ? outcome.result.reason === 'conflict'
                ? conflict(outcome.result)
                : COMMON_REFUSALS[outcome.result.reason]
              : null
        }
      >
        <Button kind="primary" disabled={isSaving} onClick={() => save()}>
          Save
        </Button>
      </TextSaveBar>
    </form>
  );
}

type RowsProps = {
  form: UseFormReturn<FormText, unknown, FormText>;
  name: 'links' | 'navigation';
  title: string;
  /** What a row is. */
  one: string;
  hint: string;
};

/** Rows of a label and an address. */
function Rows({ form: { control, register, formState }, name, title, one, hint }: RowsProps) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const errors = formState.errors[name];
  const headed = `${name}-title`;
  return (
    <section className={styles.section} aria-labelledby={headed}>
      <h2 id={headed}>{title}</h2>
      <p className={styles.lead}>{hint}</p>
      {errors?.root?.message && <p role="alert">{errors.root.message}</p>}
      {fields.map((row, i) => (
        <div className={styles.row} key={row.id}>
          <Field label={`Name of ${one} ${i + 1}`} error={errors?.[i]?.label?.message}>
            {(field) => (
              <input type="text" {...field} {...register(`${name}.${i}.label`)} dir="auto" autoComplete="off" />
            )}
          </Field>
          <Field label={`Address of ${one} ${i + 1}`} error={errors?.[i]?.url?.message}>
            {(field) => (
              <input type="text" {...field} {...register(`${name}.${i}.url`)} inputMode="url" autoComplete="off" />
            )}
          </Field>
          <Button kind="quiet" className={styles.beside} onClick={() => remove(i)}>
            Remove
            <span className="visually-hidden">
              {' '}
              {one} {i + 1}
            </span>
          </Button>
        </div>
      ))}
      <Button onClick={() => append({ label: '', url: '' })}>Add a {one}</Button>
    </section>
  );
}
