'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Notice } from '@/components/admin/notice';
import { createLinkAction } from './actions';
import styles from './new-link-form.module.css';

/** What came of the form: the link's address, which is shown this once, or what to put right. */
export type NewLinkState = {
  made: { url: string; label: string } | null;
  label: string;
  problem: string | null;
};

/** Works without JavaScript too. */
export function NewLinkForm({ episodes }: { episodes: { id: number; name: string }[] }) {
  const [state, action, pending] = useActionState(createLinkAction, null);
  return (
    <>
      <p className={styles.lead}>
        A link lets a guest or a sponsor read figures without an account, and change nothing. Whoever has the link can
        open it, so give it a password or an end where that matters.
      </p>
      {state?.made && (
        <Notice kind="good">
          <p>The link for {state.made.label} is made. Copy it now: it is shown this once and kept nowhere.</p>
          <p>
            <input
              type="text"
              className={styles.made}
              readOnly
              value={state.made.url}
              aria-label="The new link"
              size={70}
            />
          </p>
        </Notice>
      )}
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      <form action={action} className={styles.form}>
        <Field label="For whom">
          {(control) => (
            <input
              {...control}
              type="text"
              name="label"
              required
              defaultValue={state?.label}
              key={state?.label}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Shows">
          {(control) => (
            <select {...control} name="episodeId" defaultValue="">
              <option value="">The whole site</option>
              {episodes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Password (optional)">
          {(control) => <input {...control} name="password" type="password" autoComplete="new-password" />}
        </Field>
        <Field label="Last day (optional)">{(control) => <input {...control} name="lastDay" type="date" />}</Field>
        <Button type="submit" kind="primary" disabled={pending}>
          Make the link
        </Button>
      </form>
    </>
  );
}
