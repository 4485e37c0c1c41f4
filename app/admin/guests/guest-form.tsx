'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Markdown } from '@/components/ui/markdown';
import type { WorkingCopy } from '@/lib/working-copies/working-copy';
import { KeepingStatus } from '../_kept/keeping-status';
import { KeptTextOffers } from '../_kept/kept-text-offers';
import { type OfferedText, useKeptText } from '../_kept/use-kept-text';
import { useTextForm } from '../_kept/use-text-form';
import { ConflictNotice } from '../_merge/conflict-notice';
import { mergeFields } from '../_merge/merge-fields';
import { COMMON_REFUSALS, TextSaveBar } from '../_text-form/text-save-bar';
import { TextWithPreview } from '../_text-form/text-with-preview';
import { type TextOutcome, useTextSave } from '../_text-form/use-text-save';
import styles from '../episodes/form/episode-form.module.css';
import { saveGuestAction } from './actions';
import { GUEST_FIELDS, GUEST_TEXT } from './guest-text';
import { type GuestForm as FormText, guestFormSchema } from './schema';

type Result = Awaited<ReturnType<typeof saveGuestAction>>;
type Saved = Extract<Result, { ok: true }>;
type Refused = Extract<Result, { ok: false }>;
type Theirs = Extract<Refused, { reason: 'conflict' }>['theirs'];

type Props = {
  editorId: string;
  id: number;
  initial: FormText;
  /** The guest's page; null while no interview of theirs is published. */
  href: string | null;
  /** What the server kept of this editor's typing, here or elsewhere, that was not saved. */
  copies: WorkingCopy[];
};

/** What is written of a guest. Whatever befalls a save, what is typed stays, here, in the browser and on the server. */
export function GuestForm({ editorId, id, initial, href, copies }: Props) {
  const form = useTextForm<FormText>(zodResolver(guestFormSchema, undefined, { raw: true }), initial);
  const { register, control, formState, getValues, setValue } = form;
  const { errors } = formState;
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  const biography = useWatch({ control, name: 'biography' });
  const [saved, setSaved] = useState(initial);
  // A guest's versions have names and no numbers, so the form holds what it began from.
  const state = { id, revision: 0, text: GUEST_TEXT.textOf(saved) };
  const kept = useKeptText(form, GUEST_TEXT, editorId, state, copies);
  const { save, isSaving, outcome, forgetOutcome } = useTextSave<FormText, Saved, Refused>(
    form,
    (values) => saveGuestAction({ id, visit: kept.visit(), form: values }),
    (values, { revision }) => {
      kept.forget();
      setValue('revision', revision);
      setSaved({ ...values, revision });
    },
    { isKept: true },
  );
  /** What both editors did, as chosen, on top of what the other one saved. */
  function saveMerged(theirs: Theirs, merged: FormText) {
    form.reset({ ...merged, revision: theirs.form.revision }, { keepDefaultValues: true });
    setSaved(theirs.form);
    void save();
  }
  function takeTheirs(theirs: Theirs) {
    kept.setAside(getValues());
    form.reset(theirs.form);
    setSaved(theirs.form);
    forgetOutcome();
  }
  /** Text of an earlier visit; where somebody saved since, the next save shows what they changed. */
  function restore(offer: OfferedText<FormText>) {
    form.reset(offer.form, { keepDefaultValues: true });
    kept.take(offer);
  }
  const conflict = (theirs: Theirs) => (
    <ConflictNotice
      what="this guest"
      theirs={theirs}
      merge={(chosen) => {
        const sides = { base: theirs.base ?? saved, mine: getValues(), theirs: theirs.form };
        return mergeFields(sides, GUEST_FIELDS, chosen);
      }}
      onMerged={(merged) => saveMerged(theirs, merged)}
      onTakeTheirs={() => takeTheirs(theirs)}
    />
  );

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <KeptTextOffers
        offers={kept.offers}
        isOfNow={(offer) => offer.form.revision === saved.revision}
        restore={restore}
        discard={kept.discard}
      />
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
            {isSaving ? 'Saving …' : tellOutcome(outcome, kept.state.isDirty)} {href && <a href={href}>See the page</a>}
          </>
        }
        keeping={isSaving ? null : <KeepingStatus state={kept.state} />}
        refusal={
          outcome?.kind === 'unreachable'
            ? COMMON_REFUSALS.unreachable
            : outcome?.kind === 'refused'
              ? wordsOf(outcome.result, conflict)
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

function tellOutcome(outcome: TextOutcome<Refused> | null, isDirty: boolean): string | null {
  if (!outcome) return null;
  if (outcome.kind !== 'saved') return 'Not saved.';
  return isDirty ? null : 'Saved.';
}

function wordsOf(refused: Refused, conflict: (theirs: Theirs) => React.ReactNode): React.ReactNode {
  switch (refused.reason) {
    case 'taken':
      return (
        <>
          Not saved: <a href={`/admin/guests/${refused.by.id}`}>{refused.by.name}</a> is another guest of this name.
        </>
      );
    case 'conflict':
      return conflict(refused.theirs);
    default:
      return COMMON_REFUSALS[refused.reason];
  }
}
