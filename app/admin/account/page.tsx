import type { Metadata } from 'next';
import styles from '@/components/admin/account/account.module.css';
import { AccountForm } from '@/components/admin/account/account-form';
import { NameField, PasswordFields } from '@/components/admin/account/fields';
import { SessionList } from '@/components/admin/account/session-list';
import { TwoFactor } from '@/components/admin/account/two-factor';
import { ROLE_WORDS } from '@/components/admin/people/role-words';
import { listSessions } from '@/lib/auth/list-sessions';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { describeBrowser } from './_describe-browser';
import { changePasswordAction, endOtherSessionsAction, endSessionAction, renameAction } from './actions';
import { twoFactorAction } from './two-factor-actions';

export const metadata: Metadata = { title: 'Your account · Desk' };

export default async function AccountPage() {
  const editor = await requireEditor('/admin/account', 'account.write');
  const [sessions, series] = await Promise.all([listSessions(getDb(), editor.id, new Date()), getSeries(getDb())]);
  const time = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: series?.timeZone ?? 'UTC',
  });
  const rows = sessions.map(({ id, userAgent, since }) => ({
    id,
    browser: describeBrowser(userAgent),
    since: time.format(since),
    isCurrent: id === editor.sessionId,
  }));
  const role = ROLE_WORDS[editor.role];
  return (
    <DeskFrame editor={editor} current="account" title="Your account">
      <section aria-labelledby="you" className={styles.section}>
        <h2 id="you">You</h2>
        <p>
          You sign in as {editor.email}. {role.name}: {role.may}.
        </p>
        <AccountForm action={renameAction} button="Save the name">
          <NameField name={editor.name} />
        </AccountForm>
      </section>
      <section aria-labelledby="password" className={styles.section}>
        <h2 id="password">Password</h2>
        <AccountForm action={changePasswordAction} button="Change the password">
          <PasswordFields email={editor.email} />
        </AccountForm>
      </section>
      <section aria-labelledby="two-factor" className={styles.section}>
        <h2 id="two-factor">Two-factor sign-in</h2>
        <TwoFactor isOn={editor.hasTwoFactor} action={twoFactorAction} />
      </section>
      <section aria-labelledby="sessions" className={styles.section}>
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList rows={rows} end={endSessionAction} endOthers={endOtherSessionsAction} />
      </section>
    </DeskFrame>
  );
}
