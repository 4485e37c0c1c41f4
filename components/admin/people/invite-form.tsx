'use client';

import { useActionState } from 'react';
import { ROLES } from '@/lib/auth/permissions';
import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import styles from './people.module.css';
import { ROLE_WORDS } from './role-words';
import type { NewInvitationState, StateAction } from './states';

/** Works without JavaScript too. */
export function InviteForm({ invite }: { invite: StateAction<NewInvitationState> }) {
  const [state, action, pending] = useActionState(invite, null);
  return (
    <>
      <p className={styles.lead}>
        A link lets one person make an account, within a week. Whoever has it can use it, so send it to nobody else.
      </p>
      {state?.made && (
        <Notice kind="good">
          <p>
            The invitation for {state.made.label} is made. Copy its link now: it is shown this once and kept nowhere.
          </p>
          <p>
            <input
              type="text"
              className={styles.made}
              readOnly
              value={state.made.url}
              aria-label="The invitation’s link"
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
              type="text"
              {...control}
              name="label"
              required
              autoComplete="off"
              dir="auto"
              defaultValue={state?.label}
              key={state?.label}
            />
          )}
        </Field>
        <Field label="As">
          {(control) => (
            <select {...control} name="role" defaultValue="editor">
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {ROLE_WORDS[role].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" kind="primary" disabled={pending}>
          Make the invitation
        </Button>
      </form>
      <dl className={styles.roles}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{ROLE_WORDS[role].name}</dt>
            <dd>{ROLE_WORDS[role].may}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
