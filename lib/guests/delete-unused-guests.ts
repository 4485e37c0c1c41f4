import type { Tx } from '../db/client';

/**
 * Deletes those of these guests who appear in no episode: a name that was misspelt and then put right leaves nobody. Of
 * whom something has been written or shown, that is kept for when they are guests again.
 */
export async function deleteUnusedGuests(tx: Tx, ids: number[]): Promise<void> {
  await tx.guest.deleteMany({
    where: { id: { in: ids }, appearances: { none: {} }, biography: '', links: '[]', portraitId: null },
  });
}
