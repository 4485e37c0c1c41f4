import { addDelivery, DeliveryTally } from '../analytics/rollups/delivery';
import { getRollupDays } from '../analytics/rollups/folded-days';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';

/** Events a transaction. */
const CHUNK = 20_000;

/**
 * Deletes some of the events of these episodes, and takes them out of how many were recorded.
 * @returns how many it deleted; 0 once none is left
 */
export async function deleteEvents(tx: Tx, episodeIds: readonly number[]): Promise<number> {
  if (episodeIds.length === 0) return 0;
  const deleted = await tx.$queryRaw<{ name: string; at: bigint }[]>`
    DELETE FROM event WHERE id IN (
      SELECT id FROM event WHERE episode_id IN (${Prisma.join([...episodeIds])}) LIMIT ${CHUNK}
    ) RETURNING name, occurred_at AS at`;
  const tally = new DeliveryTally();
  for (const { name, at } of deleted) tally.add({ name, occurredAt: Number(at) }, { recorded: -1 });
  await addDelivery(tx, tally.rows(), await getRollupDays(tx));
  const nothing = { recorded: 0, queued: 0, acknowledged: 0 };
  await tx.deliveryRollup.deleteMany({ where: nothing });
  await tx.dailyDeliveryRollup.deleteMany({ where: nothing });
  return deleted.length;
}
