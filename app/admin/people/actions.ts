'use server';

import type { z } from 'zod';
import type { NewInvitationState, PersonState } from '@/components/admin/people/states';
import { recordNothing } from '@/lib/audit/acting';
import type { Db } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { changeRole, type PersonRefusal } from '@/lib/people/change-role';
import { disableAccount, enableAccount } from '@/lib/people/disable-account';
import { createInvitation } from '@/lib/people/invitations/create-invitation';
import { revokeInvitation } from '@/lib/people/invitations/revoke-invitation';
import { resetTwoFactor } from '@/lib/people/reset-two-factor';
import { editorFormAction, editorStateAction } from '../_editor-action';
import { invitationForm, personChange, revocationForm } from './schema';

const REFUSALS = {
  gone: 'There is no such account any more.',
  'last-owner': 'This is the last owner who can sign in. Make somebody else an owner first.',
} as const satisfies Record<PersonRefusal, string>;

/** Changes an account: its role, whether it lets anybody in, its second factor. */
export const changePersonAction = editorStateAction<PersonState>('people.manage', async ({ db, now }, data) => {
  const parsed = personChange.safeParse(Object.fromEntries(data));
  const result = parsed.success ? await change(db, parsed.data, now) : ({ ok: false, reason: 'gone' } as const);
  if (result.ok) return { done: true, problem: null };
  recordNothing();
  return { done: false, problem: REFUSALS[result.reason] };
});

function change(db: Db, asked: z.output<typeof personChange>, now: Date) {
  switch (asked.do) {
    case 'change-role':
      return changeRole(db, asked, now);
    case 'disable':
      return disableAccount(db, asked.userId, now);
    case 'enable':
      return enableAccount(db, asked.userId, now);
    case 'reset-two-factor':
      return resetTwoFactor(db, asked.userId, now);
  }
}

/** Makes an invitation; its address is in what the form shows then, and nowhere else. */
export const inviteAction = editorStateAction<NewInvitationState>(
  'people.manage',
  async ({ db, editor, now }, data) => {
    const parsed = invitationForm.safeParse(Object.fromEntries(data));
    const label = String(data.get('label') ?? '');
    if (!parsed.success) {
      recordNothing();
      return { made: null, label, problem: parsed.error.issues[0]?.message ?? '' };
    }
    const { token } = await createInvitation(db, { ...parsed.data, userId: editor.id }, now);
    const url = `${getEnv().siteUrl}/invitation/${token}`;
    return { made: { url, label: parsed.data.label }, label: '', problem: null };
  },
);

export const revokeInvitationAction = editorFormAction('/admin/people', 'people.manage', async ({ db, now }, data) => {
  const parsed = revocationForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return recordNothing();
  await revokeInvitation(db, parsed.data.id, now);
});
