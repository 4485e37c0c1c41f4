'use client';

import { useActionState } from 'react';
import { ROLES, type Role } from '@/lib/auth/permissions';
import { Button } from '../button';
import { Notice } from '../notice';
import styles from './people.module.css';
import { ROLE_WORDS } from './role-words';
import type { PersonState, StateAction } from './states';

export type PersonRowProps = {
  id: string;
  name: string;
  email: string;
  role: Role | null;
  isDisabled: boolean;
  hasTwoFactor: boolean;
  /** Whether it is whoever looks at the page. */
  isSelf: boolean;
  /** The day, as it is shown. */
  signedIn: string | null;
};

type Props = { person: PersonRowProps; change: StateAction<PersonState> };

/** An account, and what an owner does with it. Works without JavaScript too. */
export function PersonRow({ person, change }: Props) {
  const [state, action, pending] = useActionState(change, null);
  const { id, name, email, role, isDisabled, hasTwoFactor, isSelf, signedIn } = person;
  const facts = [
    email,
    isDisabled ? 'disabled' : signedIn ? `signed in since ${signedIn}` : 'not signed in',
    hasTwoFactor ? 'two-factor sign-in' : 'password alone',
  ];
  const hidden = (what: string) => (
    <>
      <input type="hidden" name="userId" value={id} />
      <input type="hidden" name="do" value={what} />
    </>
  );
  const button = (what: string, label: string) => (
    <form action={action}>
      {hidden(what)}
      <Button type="submit" kind="quiet" disabled={pending}>
        {label}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </form>
  );
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {isSelf && ' (you)'}
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <div className={styles.tools}>
        <form action={action}>
          {hidden('change-role')}
          <select name="role" aria-label={`Role of ${name}`} defaultValue={role ?? ''} key={role}>
            {role === null && <option value="">None</option>}
            {ROLES.map((choice) => (
              <option key={choice} value={choice}>
                {ROLE_WORDS[choice].name}
              </option>
            ))}
          </select>
          <Button type="submit" disabled={pending}>
            Change<span className="visually-hidden"> the role of {name}</span>
          </Button>
        </form>
        {isDisabled ? button('enable', 'Enable') : button('disable', 'Disable')}
        {hasTwoFactor && !isSelf && button('reset-two-factor', 'Take the second factor off')}
      </div>
      {state?.problem && (
        <div className={styles.problem}>
          <Notice kind="bad">{state.problem}</Notice>
        </div>
      )}
    </li>
  );
}
