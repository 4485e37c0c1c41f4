'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Notice } from '@/components/admin/notice';
import { signInAction } from './actions';

/** Works without JavaScript too: the browser then posts the form itself. */
export function SignInForm({ next }: { next: string | undefined }) {
  const [state, action, pending] = useActionState(signInAction, null);
  return (
    <form action={action}>
      {state && <Notice kind="bad">{state.message}</Notice>}
      <input type="hidden" name="next" value={next ?? ''} />
      <Field label="E-mail address">
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
      <Field label="Password">
        {(control) => <input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" kind="primary" disabled={pending}>
        {pending ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
