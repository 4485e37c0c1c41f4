'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import { InvitationGone } from '@/components/admin/people/invitation-gone';
import { PersonFields } from '@/components/admin/person-fields';
import { acceptInvitationAction } from './actions';

/** Works without JavaScript too. */
export function InvitationForm({
  token,
  promise,
}: {
  token: string /** What the account will be. */;
  promise: string;
}) {
  const [state, action, pending] = useActionState(acceptInvitationAction, null);
  if (state?.linkIsGone) return <InvitationGone />;
  return (
    <form action={action} noValidate>
      <p>{promise}</p>
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      <input type="hidden" name="token" value={token} />
      <PersonFields typed={state} errors={state?.errors ?? {}} />
      <Button type="submit" kind="primary" disabled={pending}>
        {pending ? 'Making the account …' : 'Make the account and sign in'}
      </Button>
    </form>
  );
}
