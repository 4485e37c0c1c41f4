'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import styles from '@/components/admin/import/import.module.css';
import { Notice } from '@/components/admin/notice';
import type { CorrectionState } from './actions';

export type CorrectionValues = {
  position: number;
  becomes: 'episode' | 'article' | 'page' | 'skip';
  title: string;
  slug: string;
  isDraft: boolean;
  /** A draft of the archive is one here, whatever the form says. */
  isArchiveDraft: boolean;
  /** Whether something is here that it would be laid over. */
  asksExisting: boolean;
  existing: '' | 'overwrite' | 'keep';
  episode: {
    number: string;
    postId: string;
    guests: string;
    /** `place` among the answers, from 0; `likeness` says which standing question it is like, and how much. */
    answers: { place: number; asked: string; questionId: number | null; likeness: string | null }[];
  } | null;
  questions: { id: number; text: string }[];
};

const KINDS = {
  episode: 'Interview',
  article: 'Article',
  page: 'Page of its own',
  skip: 'Nothing: leave it out',
} as const;

type Save = (state: CorrectionState | null, data: FormData) => Promise<CorrectionState | null>;

/** What a post is to become, where that is not what was planned. Works without JavaScript too. */
export function CorrectionForm({ run, values, save }: { run: string; values: CorrectionValues; save: Save }) {
  const [state, action, isPending] = useActionState(save, null);
  const { episode } = values;
  // A kept correction changes what the form begins with.
  const key = JSON.stringify(values);
  return (
    <form action={action} className={styles.correction} key={key}>
      <h2>Corrections</h2>
      {state && <Notice kind={state.isKept ? 'good' : 'bad'}>{state.message}</Notice>}
      <input type="hidden" name="run" value={run} />
      <input type="hidden" name="position" value={values.position} />
      {values.asksExisting && (
        <Field label="What is here already">
          {(control) => (
            <select {...control} name="existing" defaultValue={values.existing}>
              <option value="">Ask again</option>
              <option value="overwrite">Overwrite it with the archive’s</option>
              <option value="keep">Keep it, and leave the archive’s out</option>
            </select>
          )}
        </Field>
      )}
      <div className={styles.fields}>
        <Field label="Becomes">
          {(control) => (
            <select {...control} name="becomes" defaultValue={values.becomes}>
              {Object.entries(KINDS).map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Title">
          {(control) => <input type="text" {...control} name="title" defaultValue={values.title} required />}
        </Field>
        <Field label="Address">
          {(control) => <input type="text" {...control} name="slug" defaultValue={values.slug} required />}
        </Field>
        {episode && (
          <>
            <Field label="Number">
              {(control) => (
                <input type="text" {...control} name="number" inputMode="numeric" defaultValue={episode.number} />
              )}
            </Field>
            <Field label="Post ID" hint="Under which Mixpanel knows it.">
              {(control) => <input type="text" {...control} name="postId" defaultValue={episode.postId} />}
            </Field>
            <Field label="Guests" hint="One a line; after a bar, what they are known for.">
              {(control) => <textarea {...control} name="guests" rows={2} defaultValue={episode.guests} />}
            </Field>
          </>
        )}
      </div>
      {episode?.answers.map(({ place, asked, questionId, likeness }) => (
        <Field key={place} label={asked} hint={likeness}>
          {(control) => (
            <select {...control} name={`question-${place}`} defaultValue={questionId ?? ''}>
              <option value="">A question of its own</option>
              {values.questions.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {!values.isArchiveDraft && (
        <label className={styles.check}>
          <input type="checkbox" name="asDraft" defaultChecked={values.isDraft} /> Save it as a draft
        </label>
      )}
      <Button type="submit" kind="primary" disabled={isPending}>
        Keep the corrections
      </Button>
    </form>
  );
}
