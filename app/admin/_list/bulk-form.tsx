'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import styles from '@/components/admin/list/list.module.css';
import { Notice } from '@/components/admin/notice';
import type { BulkState } from './bulk-state';

type Props = {
  action: (state: BulkState | null, data: FormData) => Promise<BulkState | null>;
  hasTopics: boolean;
  /** Whether there is anything to be picked. The form stays without: what was just done may have emptied the list. */
  hasRows: boolean;
  /** The table, whose rows have a box to be picked by. */
  children: React.ReactNode;
};

/** A list whose picked rows can be changed at once, and what was done be taken back. Works without JavaScript too. */
export function BulkForm({ action, hasTopics, hasRows, children }: Props) {
  const [state, send, isPending] = useActionState(action, null);
  return (
    <>
      {state && (
        <Notice kind={state.ok ? 'good' : 'warn'}>
          <div className={styles.undo}>
            <p>{state.message}</p>
            {state.undo && (
              <form action={send}>
                <input type="hidden" name="undo" value={state.undo} />
                <Button type="submit" kind="quiet" disabled={isPending}>
                  Undo
                </Button>
              </form>
            )}
          </div>
          {state.skipped.length > 0 && (
            <ul>
              {state.skipped.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <form action={send}>
        {children}
        {hasRows && (
          <div className={styles.bulk}>
            <Field label="With those picked">
              {(control) => (
                <select {...control} name="wanted" defaultValue="draft">
                  <option value="draft">Make drafts of them</option>
                  <option value="unlisted">Make them unlisted</option>
                  <option value="removed">Remove them: their addresses say so</option>
                  {hasTopics && <option value="topic">Add a topic</option>}
                </select>
              )}
            </Field>
            {hasTopics && (
              <Field label="Topic, to add one">
                {(control) => <input type="text" {...control} name="topic" maxLength={60} autoComplete="off" />}
              </Field>
            )}
            <Button type="submit" disabled={isPending}>
              Do it
            </Button>
          </div>
        )}
      </form>
    </>
  );
}
