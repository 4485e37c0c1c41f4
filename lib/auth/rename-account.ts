import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';

/** Gives an account another name, as others at the desk see it. */
export async function renameAccount(
  db: Db,
  { userId, name }: { userId: string; name: string },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { name: before } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
    await tx.user.update({ where: { id: userId }, data: { name, updatedAt: now } });
    await recordAudit(tx, { action: 'person.renamed', detail: { from: before, to: name }, userId }, now);
  });
}
