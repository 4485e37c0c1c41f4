'use client';

import { useActionState } from 'react';
import { Button } from '../button';
import { Notice } from '../notice';
import type { StateAction } from '../people/states';
import styles from './account.module.css';
import type { AccountState } from './states';

type Props = { action: StateAction<AccountState>; button: string; children: React.ReactNode };

/** A form of the account's page, and what came of it. Works without JavaScript too. */
export function AccountForm({ action: given, button, children }: Props) {
  const [state, action, pending] = useActionState(given, null);
  return (
    <form action={action} className={styles.form}>
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      {state?.done && <Notice kind="good">{state.done}</Notice>}
      {children}
      <Button type="submit" disabled={pending}>
        {button}
      </Button>
    </form>
  );
}
