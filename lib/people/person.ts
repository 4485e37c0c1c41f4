import type { Tx } from '../db/client';

/** Owners who can sign in, without this one. There must be one left whatever is done to it. */
export async function countOtherOwners(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({ where: { role: 'owner', id: { not: userId }, NOT: { banned: true } } });
}

/** Closes the invitations that an account has open, once it may not invite any more. */
export async function revokeInvitationsOf(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { invitedByUserId: userId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}
