import { isRole, type Role } from '../../auth/permissions';
import { hashToken } from '../../auth/secret-token';
import type { Db, Tx } from '../../db/client';

/** How long a link holds, milliseconds. */
export const INVITATION_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** Characters of the words that say for whom it is. */
export const MAX_INVITATION_LABEL = 100;

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

type Row = { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

export function invitationState({ usedAt, revokedAt, expiresAt }: Row, now: Date): InvitationState {
  if (usedAt) return 'used';
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
}

export type OpenInvitation = { id: number; role: Role; label: string };

/**
 * The invitation that a link's token opens, or null: whether there was one, and what became of it, is nobody's business
 * who has not got it. It is looked up by its digest, so that the time it takes tells nothing of a token.
 */
export async function findOpenInvitation(db: Db | Tx, token: string, now: Date): Promise<OpenInvitation | null> {
  const row = await db.invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!row || invitationState(row, now) !== 'open' || !isRole(row.role)) return null;
  return { id: row.id, role: row.role, label: row.label };
}
