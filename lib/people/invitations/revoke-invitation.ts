import { recordNothing } from '../../audit/acting';
import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';

/** Closes an invitation that nobody used. One that was used, or revoked before, stays as it is. */
export async function revokeInvitation(db: Db, id: number, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = { id, usedAt: null, revokedAt: null };
    const { count } = await tx.invitation.updateMany({ where: open, data: { revokedAt: now } });
    if (count === 0) return recordNothing();
    const { label } = await tx.invitation.findUniqueOrThrow({ where: { id }, select: { label: true } });
    await recordAudit(tx, { action: 'invitation.revoked', subject: { kind: 'invitation', id, name: label } }, now);
  });
}
