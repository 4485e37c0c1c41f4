'use client';

import { useActionState, useId } from 'react';
import { REMARK_LIMITS } from '@/lib/previews/remark';
import styles from './previews.module.css';

/** What was typed, and why it was not kept; null before anything was sent. */
export type RemarkState = { name: string; body: string; problem: string } | null;

type Props = {
  token: string;
  anchor: string | null;
  /** As they gave it last. */
  name: string;
  action: (state: RemarkState, data: FormData) => Promise<RemarkState>;
};

/** Works without JavaScript too. */
export function RemarkForm({ token, anchor, name, action }: Props) {
  const [state, send, isPending] = useActionState(action, null);
  const id = useId();
  return (
    <form action={send} className={styles.form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="anchor" value={anchor ?? ''} />
      {state && (
        <p role="alert" id={`${id}-problem`}>
          {state.problem}
        </p>
      )}
      <label htmlFor={`${id}-name`}>Your name</label>
      <input
        type="text"
        key={`name ${state?.name}`}
        id={`${id}-name`}
        name="name"
        defaultValue={state?.name ?? name}
        maxLength={REMARK_LIMITS.name}
        required
        autoComplete="name"
      />
      <label htmlFor={`${id}-body`}>Remark</label>
      <textarea
        key={`body ${state?.body}`}
        id={`${id}-body`}
        name="body"
        defaultValue={state?.body}
        maxLength={REMARK_LIMITS.body}
        rows={4}
        required
        dir="auto"
        aria-describedby={state ? `${id}-problem` : undefined}
      />
      <button type="submit" disabled={isPending}>
        Send the remark
      </button>
    </form>
  );
}
