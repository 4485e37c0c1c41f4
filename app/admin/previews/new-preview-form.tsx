'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Notice } from '@/components/admin/notice';
import { LIFETIMES } from '@/lib/previews/preview-link';
import { createPreviewAction } from './actions';
import styles from './previews.module.css';

/** What came of the form: the link's address, which is shown this once, or what to put right. */
export type NewPreviewState = {
  made: { url: string; label: string } | null;
  label: string;
  problem: string | null;
};

/** Works without JavaScript too. */
export function NewPreviewForm({ episodeId }: { episodeId: number }) {
  const [state, action, isPending] = useActionState(createPreviewAction, null);
  return (
    <>
      {state?.made && (
        <Notice kind="good">
          <p>The link for {state.made.label} is made. Copy it now: it is shown this once and kept nowhere.</p>
          <p>
            <input
              type="text"
              className={styles.made}
              readOnly
              value={state.made.url}
              aria-label="The new preview link"
            />
          </p>
        </Notice>
      )}
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      <form action={action} className={styles.form}>
        <input type="hidden" name="episodeId" value={episodeId} />
        <Field label="For whom">
          {(control) => (
            <input
              type="text"
              {...control}
              name="label"
              required
              defaultValue={state?.label}
              key={state?.label}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Lasts">
          {(control) => (
            <select {...control} name="days" defaultValue="7">
              {LIFETIMES.map((days) => (
                <option key={days} value={days}>
                  {days === 1 ? 'a day' : `${days} days`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className={styles.check}>
          <input type="checkbox" name="allowsRemarks" defaultChecked /> Remarks can be left, without an account
        </label>
        <Button type="submit" disabled={isPending}>
          Make a preview link
        </Button>
      </form>
    </>
  );
}
