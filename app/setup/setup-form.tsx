'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { SetupLinkGone } from '@/components/admin/setup-link-gone';
import { PASSWORD_LENGTH } from '@/lib/auth/password-rule';
import { setUpAction } from './actions';

/** Works without JavaScript too. */
export function SetupForm({ token }: { token: string }) {
  const [state, action, pending] = useActionState(setUpAction, null);
  if (state?.linkIsGone) return <SetupLinkGone reason="unknown" />;
  return (
    <form action={action} noValidate>
      <p>This site has no account yet. Make yours: it can publish interviews and see the figures.</p>
      <input type="hidden" name="token" value={token} />
      <Field label="Your name" error={state?.errors.name}>
        {(control) => (
          <input {...control} name="name" autoComplete="name" required defaultValue={state?.name} key={state?.name} />
        )}
      </Field>
      <Field label="E-mail address" error={state?.errors.email} hint="You sign in with it. Nothing is sent there.">
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={state?.email}
            key={state?.email}
          />
        )}
      </Field>
      <Field
        label="Password"
        error={state?.errors.password}
        hint={`${PASSWORD_LENGTH.min} characters or more; a few words are easy to remember.`}
      >
        {(control) => <input {...control} name="password" type="password" autoComplete="new-password" required />}
      </Field>
      <Button type="submit" kind="primary" disabled={pending}>
        {pending ? 'Making the account …' : 'Make the account and sign in'}
      </Button>
    </form>
  );
}
