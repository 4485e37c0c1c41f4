import type { Metadata } from 'next';
import { InvitationList } from '@/components/admin/people/invitation-list';
import { InviteForm } from '@/components/admin/people/invite-form';
import styles from '@/components/admin/people/people.module.css';
import { PersonRow } from '@/components/admin/people/person-row';
import { ROLE_WORDS } from '@/components/admin/people/role-words';
import { isRole } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { listInvitations } from '@/lib/people/invitations/list-invitations';
import { listPeople } from '@/lib/people/list-people';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { changePersonAction, inviteAction, revokeInvitationAction } from './actions';

export const metadata: Metadata = { title: 'People · Desk' };

export default async function PeoplePage() {
  const editor = await requireEditor('/admin/people', 'people.manage');
  const [db, now] = [getDb(), new Date()];
  const [people, invitations, series] = await Promise.all([
    listPeople(db, now),
    listInvitations(db, now),
    getSeries(db),
  ]);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: series?.timeZone ?? 'UTC' });
  const rows = invitations.map(({ role, invitedBy, createdAt, expiresAt, ...invitation }) => ({
    ...invitation,
    role: isRole(role) ? ROLE_WORDS[role].name : role,
    facts: `By ${invitedBy ?? 'an account that is gone'} on ${day.format(createdAt)}, until ${day.format(expiresAt)}`,
  }));
  return (
    <DeskFrame editor={editor} current="people" title="People">
      <section aria-labelledby="accounts" className={styles.section}>
        <h2 id="accounts">Accounts</h2>
        <ul className={styles.list}>
          {people.map(({ signedInAt, createdAt: _createdAt, ...person }) => (
            <PersonRow
              key={person.id}
              person={{ ...person, isSelf: person.id === editor.id, signedIn: signedInAt && day.format(signedInAt) }}
              change={changePersonAction}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="invite" className={styles.section}>
        <h2 id="invite">Invite somebody</h2>
        <InviteForm invite={inviteAction} />
      </section>
      <section aria-labelledby="invitations" className={styles.section}>
        <h2 id="invitations">Invitations</h2>
        <InvitationList rows={rows} revoke={revokeInvitationAction} />
      </section>
    </DeskFrame>
  );
}
