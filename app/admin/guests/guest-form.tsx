'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Markdown } from '@/components/ui/markdown';
import { COMMON_REFUSALS, TextSaveBar } from '../_text-form/text-save-bar';
import { TextWithPreview } from '../_text-form/text-with-preview';
import { useTextSave } from '../_text-form/use-text-save';
import styles from '../episodes/form/episode-form.module.css';
import { saveGuestAction } from './actions';
import { type GuestForm as FormText, guestFormSchema } from './schema';

type Result = Awaited<ReturnType<typeof saveGuestAction>>;
type Saved = Extract<Result, { ok: true }>;
type Refused = Extract<Result, { ok: false }>;

type Props = {
  id: number;
  revision: string;
  initial: FormText;
  /** The guest's page; null while no interview of theirs is published. */
  href: string | null;
};

/** What is written of a guest. */
export function GuestForm({ id, initial, href, ...props }: Props) {
  const form = useForm<FormText, unknown, FormText>({
    resolver: zodResolver(guestFormSchema, undefined, { raw: true }),
    defaultValues: initial,
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  const biography = useWatch({ control, name: 'biography' });
  const [revision, setRevision] = useState(props.revision);
  const sendOver = (over: string) => (values: FormText) => saveGuestAction({ id, revision: over, form: values });
  const { save, isSaving, outcome } = useTextSave<FormText, Saved, Refused>(
    form,
    sendOver(revision),
    (_values, saved) => setRevision(saved.revision),
  );

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <section className={styles.section}>
        <div className={styles.row}>
          <Field label="Name" error={errors.name?.message}>
            {(field) => <input type="text" {...field} {...register('name')} dir="auto" autoComplete="off" />}
          </Field>
          <Field label="Known for" error={errors.headline?.message}>
            {(field) => <input type="text" {...field} {...register('headline')} dir="auto" autoComplete="off" />}
          </Field>
        </div>
        <TextWithPreview
          label="Biography"
          error={errors.biography?.message}
          field={register('biography')}
          text={biography}
          rows={6}
          render={(text) => <Markdown text={text} />}
        />
        {fields.map((row, i) => (
          <div className={styles.row} key={row.id}>
            <Field label={`Link ${i + 1}`} error={errors.links?.[i]?.label?.message}>
              {(field) => (
                <input type="text" {...field} {...register(`links.${i}.label`)} dir="auto" autoComplete="off" />
              )}
            </Field>
            <Field label={`Address of link ${i + 1}`} error={errors.links?.[i]?.url?.message}>
              {(field) => (
                <input type="text" {...field} {...register(`links.${i}.url`)} inputMode="url" autoComplete="off" />
              )}
            </Field>
            <Button kind="quiet" className={styles.beside} onClick={() => remove(i)}>
              Remove<span className="visually-hidden"> link {i + 1}</span>
            </Button>
          </div>
        ))}
        <Button onClick={() => append({ label: '', url: '' })}>Add a link</Button>
      </section>
      <TextSaveBar
        state={
          <>
            {isSaving ? 'Saving …' : outcome?.kind === 'saved' ? 'Saved.' : outcome ? 'Not saved.' : null}{' '}
            {href && <a href={href}>See the page</a>}
          </>
        }
        refusal={
          outcome?.kind === 'unreachable'
            ? COMMON_REFUSALS.unreachable
            : outcome?.kind === 'refused'
              ? wordsOf(outcome.result, (over) => save(sendOver(over)))
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

function wordsOf(refused: Refused, saveOver: (revision: string) => void): React.ReactNode {
  switch (refused.reason) {
    case 'taken':
      return (
        <>
          Not saved: <a href={`/admin/guests/${refused.by.id}`}>{refused.by.name}</a> is another guest of this name.
        </>
      );
    case 'conflict': {
      const { form, revision } = refused.theirs;
      return (
        <>
          <p>Not saved: somebody saved this guest after you opened it. Your text is still in the form. Theirs:</p>
          <pre>{[form.name, form.headline, form.biography, ...form.links.map(({ url }) => url)].join('\n')}</pre>
          <Button onClick={() => saveOver(revision)}>Save mine over it</Button>
        </>
      );
    }
    default:
      return COMMON_REFUSALS[refused.reason];
  }
}
