import { recordNothing } from '../audit/acting';
import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';

/** Ends a session of an account's own, or all but the one given; another account's is none of theirs and stays. */
export async function endSessions(
  db: Db,
  { userId, which }: { userId: string; which: { id: string } | { allBut: string } },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const id = 'id' in which ? which.id : { not: which.allBut };
    const { count } = await tx.session.deleteMany({ where: { userId, id } });
    if (count === 0) return recordNothing();
    await recordAudit(tx, { action: 'account.session-ended', detail: { sessions: count }, userId }, now);
  });
}
