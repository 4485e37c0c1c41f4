import { recordAudit } from '../../audit/record-audit';
import type { Role } from '../../auth/permissions';
import { hashToken, makeToken } from '../../auth/secret-token';
import type { Db } from '../../db/client';
import { INVITATION_LIFETIME_MS } from './invitation';

export type CreateInvitation = { role: Role /** For whom, in the owner's words. */; label: string; userId: string };

/** Makes a link by which somebody makes an account of a role. @returns its token, which is told here and never again */
export async function createInvitation(
  db: Db,
  { role, label, userId }: CreateInvitation,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
  await db.$transaction(async (tx) => {
    const { id } = await tx.invitation.create({
      data: {
        tokenHash: hashToken(token),
        role,
        label,
        invitedByUserId: userId,
        createdAt: now,
        expiresAt,
      },
    });
    const subject = { kind: 'invitation', id, name: label } as const;
    await recordAudit(tx, { action: 'invitation.made', subject, detail: { role }, userId }, now);
  });
  return { token, expiresAt };
}
