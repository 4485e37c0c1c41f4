import type { Db } from '../../db/client';
import { type InvitationState, invitationState } from './invitation';

export type InvitationView = {
  id: number;
  label: string;
  role: string;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  state: InvitationState;
};

/** How many are shown: the log has all. */
const SHOWN = 50;

/** The invitations that were made, the latest first. */
export async function listInvitations(db: Db, now: Date): Promise<InvitationView[]> {
  const rows = await db.invitation.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    include: { invitedBy: { select: { name: true } } },
  });
  return rows.map(({ id, label, role, invitedBy, createdAt, expiresAt, ...row }) => ({
    id,
    label,
    role,
    invitedBy: invitedBy?.name ?? null,
    createdAt,
    expiresAt,
    state: invitationState({ expiresAt, ...row }, now),
  }));
}
