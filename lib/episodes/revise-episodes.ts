import type { Tx } from '../db/client';
import { recordEpisodeRevision } from './record-episode-revision';

/**
 * Has a change that reaches into many episodes at once be a revision of each: it can be seen and put back there, and who
 * has one of them open learns of it when they save.
 */
export async function reviseEpisodes(
  tx: Tx,
  { ids, userId }: { ids: readonly number[]; userId: string | null },
  now: Date,
  change: () => Promise<void>,
): Promise<void> {
  for (const id of ids) await recordEpisodeRevision(tx, id);
  await change();
  for (const id of ids) {
    await tx.episode.update({
      where: { id },
      data: { revision: { increment: 1 }, updatedByUserId: userId, updatedAt: now },
    });
    await recordEpisodeRevision(tx, id);
  }
}
