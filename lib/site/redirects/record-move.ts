import type { Tx } from '../../db/client';

/**
 * Has an address that readers know lead to where its page is now. Addresses that led to the old one lead straight to
 * the new, and what stood at the new one makes room.
 * @param from, to paths as toSitePath() writes them
 */
export async function recordMove(tx: Tx, { from, to }: { from: string; to: string }, now: Date): Promise<void> {
  if (from === to) return;
  await tx.redirect.deleteMany({ where: { path: to } });
  await tx.redirect.updateMany({ where: { target: from }, data: { target: to } });
  await tx.redirect.upsert({
    where: { path: from },
    create: { path: from, target: to, createdAt: now },
    update: { target: to, matchesBelow: false },
  });
}
