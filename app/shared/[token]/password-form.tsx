'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { enterAction } from './actions';

/** Works without JavaScript too. */
export function PasswordForm({ token }: { token: string }) {
  const [state, action, pending] = useActionState(enterAction, null);
  return (
    <form action={action}>
      <p>Whoever sent you this link has given it a password.</p>
      <input type="hidden" name="token" value={token} />
      <Field label="Password" error={state?.problem}>
        {(control) => <input {...control} name="password" type="password" autoComplete="off" required />}
      </Field>
      <Button type="submit" kind="primary" disabled={pending}>
        Show the figures
      </Button>
    </form>
  );
}
