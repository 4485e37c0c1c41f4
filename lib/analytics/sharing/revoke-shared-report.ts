import { recordNothing } from '../../audit/acting';
import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';

/** Closes a link for good, at its next request; the time of the first revocation stays. */
export async function revokeSharedReport(db: Db, id: number, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.sharedReport.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count === 0) return recordNothing();
    const { label } = await tx.sharedReport.findUniqueOrThrow({ where: { id }, select: { label: true } });
    await recordAudit(tx, { action: 'report.revoked', subject: { kind: 'report', id, name: label } }, now);
  });
}
