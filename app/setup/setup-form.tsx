'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import { PersonFields } from '@/components/admin/person-fields';
import { SetupLinkGone } from '@/components/admin/setup-link-gone';
import { setUpAction } from './actions';

/** Works without JavaScript too. */
export function SetupForm({ token }: { token: string }) {
  const [state, action, pending] = useActionState(setUpAction, null);
  if (state?.linkIsGone) return <SetupLinkGone reason="unknown" />;
  return (
    <form action={action} noValidate>
      <p>This site has no account yet. Make yours: it can publish interviews and see the figures.</p>
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      <input type="hidden" name="token" value={token} />
      <PersonFields typed={state} errors={state?.errors ?? {}} />
      <Button type="submit" kind="primary" disabled={pending}>
        {pending ? 'Making the account …' : 'Make the account and sign in'}
      </Button>
    </form>
  );
}
