import type { Db } from '../../db/client';

/** Closes a link for good, at its next request; the time of the first revocation stays. */
export async function revokeSharedReport(db: Db, id: number, now: Date): Promise<void> {
  await db.sharedReport.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}
