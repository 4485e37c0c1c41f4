'use server';

import { waitWords } from '@/app/_auth/wait-words';
import type { AccountState } from '@/components/admin/account/states';
import { recordNothing } from '@/lib/audit/acting';
import { type ChangePasswordResult, changePassword } from '@/lib/auth/change-password';
import { endSessions } from '@/lib/auth/end-session';
import { PASSWORD_PROBLEMS } from '@/lib/auth/password-rule';
import { renameAccount } from '@/lib/auth/rename-account';
import { editorFormAction, editorStateAction } from '../_editor-action';
import { nameForm, passwordForm, sessionForm } from './schema';

const refuse = (problem: string): AccountState => {
  recordNothing();
  return { done: null, problem };
};

export const renameAction = editorStateAction<AccountState>('account.write', async ({ db, editor, now }, data) => {
  const parsed = nameForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? '');
  await renameAccount(db, { userId: editor.id, name: parsed.data.name }, now);
  return { done: 'Saved. This is the name that others at the desk see.', problem: null };
});

/** Changes the password, and ends the account's other sessions. */
export const changePasswordAction = editorStateAction<AccountState>(
  'account.write',
  async ({ db, editor, now }, data) => {
    const parsed = passwordForm.safeParse(Object.fromEntries(data));
    if (!parsed.success) return refuse('Enter both passwords.');
    const result = await changePassword(db, { ...parsed.data, userId: editor.id, sessionId: editor.sessionId }, now);
    if (!result.ok) return refuse(explain(result));
    return { done: 'The password is changed. Wherever else you were signed in, you are no more.', problem: null };
  },
);

function explain(refusal: Extract<ChangePasswordResult, { ok: false }>): string {
  switch (refusal.reason) {
    case 'wrong-password':
      return 'This is not the password that the account has now.';
    case 'gone':
      return 'The account has no password to change.';
    case 'password':
      return `The new password ${PASSWORD_PROBLEMS[refusal.problem]}.`;
    case 'limited':
      return waitWords(refusal.retryAfterSeconds);
  }
}

export const endSessionAction = editorFormAction(
  '/admin/account',
  'account.write',
  async ({ db, editor, now }, data) => {
    const parsed = sessionForm.safeParse(Object.fromEntries(data));
    if (!parsed.success) return recordNothing();
    await endSessions(db, { userId: editor.id, which: parsed.data }, now);
  },
);

export const endOtherSessionsAction = editorFormAction(
  '/admin/account',
  'account.write',
  async ({ db, editor, now }) => {
    await endSessions(db, { userId: editor.id, which: { allBut: editor.sessionId } }, now);
  },
);
