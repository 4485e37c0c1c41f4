import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Doorway } from '@/components/admin/doorway';
import { InvitationGone } from '@/components/admin/people/invitation-gone';
import { ROLE_WORDS } from '@/components/admin/people/role-words';
import { getDb } from '@/lib/db/client';
import { findOpenInvitation } from '@/lib/people/invitations/invitation';
import { getSeries } from '@/lib/series/get-series';
import { InvitationForm } from './invitation-form';

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const invitation = await findOpenInvitation(getDb(), token, new Date());
  if (!invitation) {
    return (
      <Doorway title="Invitation">
        <InvitationGone />
      </Doorway>
    );
  }
  const site = (await getSeries(getDb()))?.title ?? 'this site';
  const { name, may } = ROLE_WORDS[invitation.role];
  return (
    <Doorway title="You are invited">
      <InvitationForm
        token={token}
        promise={`Make your account at ${site}. It is one of the kind “${name}”: it ${may}.`}
      />
    </Doorway>
  );
}
