'use client';

import { useActionState } from 'react';
import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import styles from './questions.module.css';
import type { QuestionFields, QuestionState, StateAction } from './states';

type Props = {
  /** Null for a new question. */
  id: number | null;
  version: string;
  fields: QuestionFields;
  save: StateAction<QuestionState>;
};

/** What is written of a standing question. Works without JavaScript too. */
export function QuestionForm({ id, save, ...opened }: Props) {
  const [state, action, pending] = useActionState(save, null);
  const { fields, version } = state ?? opened;
  return (
    <>
      {state && !state.problem && <Notice kind="good">Saved.</Notice>}
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      {state?.theirs && <Theirs theirs={state.theirs} mine={fields} />}
      <form action={action} className={styles.form} key={JSON.stringify(fields)}>
        {id !== null && <input type="hidden" name="id" value={id} />}
        <input type="hidden" name="version" value={version} />
        <Field label="Question" hint="As every guest is asked it.">
          {(control) => <textarea {...control} name="text" rows={2} required dir="auto" defaultValue={fields.text} />}
        </Field>
        <div className={styles.row}>
          <Field label="In a few words" hint="For tables and charts.">
            {(control) => (
              <input
                type="text"
                {...control}
                name="label"
                required
                autoComplete="off"
                dir="auto"
                defaultValue={fields.label}
              />
            )}
          </Field>
          <Field
            label="Address"
            hint={id === null ? 'Left empty, it is made of the few words.' : 'The old one leads on.'}
          >
            {(control) => (
              <input type="text" {...control} name="slug" autoComplete="off" dir="auto" defaultValue={fields.slug} />
            )}
          </Field>
        </div>
        <Field label="Other wordings" hint="One a line. Archives and pasted summaries are recognised by them.">
          {(control) => <textarea {...control} name="wordings" rows={4} dir="auto" defaultValue={fields.wordings} />}
        </Field>
        <label className={styles.check}>
          <input type="checkbox" name="isAsked" defaultChecked={fields.isAsked} /> Asked of new guests
        </label>
        {id !== null && (
          <label className={styles.check}>
            <input type="checkbox" name="keepsAsked" /> If the question changes, answers so far keep saying the words in
            which they were asked
          </label>
        )}
        <Button type="submit" kind="primary" disabled={pending}>
          {id === null ? 'Add the question' : 'Save'}
        </Button>
      </form>
    </>
  );
}

/** What the other editor saved otherwise than it stands in the form. */
function Theirs({ theirs, mine }: { theirs: QuestionFields; mine: QuestionFields }) {
  const told: [string, keyof QuestionFields][] = [
    ['Question', 'text'],
    ['In a few words', 'label'],
    ['Address', 'slug'],
    ['Other wordings', 'wordings'],
  ];
  const others = told.filter(([, name]) => theirs[name] !== mine[name]);
  return (
    <div className={styles.theirs}>
      <p>Theirs, where it differs from yours:</p>
      <dl>
        {others.map(([label, name]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd dir="auto">{theirs[name] || '(nothing)'}</dd>
          </div>
        ))}
        {theirs.isAsked !== mine.isAsked && (
          <div>
            <dt>Asked of new guests</dt>
            <dd>{theirs.isAsked ? 'yes' : 'no'}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
