import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { addDelivery, DeliveryTally } from '../rollups/delivery';
import { getRollupDays } from '../rollups/folded-days';
import type { Lease } from './lease-batch';
import { underLease } from './lease-rows';

/**
 * Takes the rows of a lease out of the outbox and counts them as acknowledged, in one transaction: a row is counted
 * when it leaves and never again. Rows that another sender has taken over meanwhile are left to that one.
 * @returns how many rows went
 */
export async function acknowledgeBatch(db: Db, lease: Lease): Promise<number> {
  return asSingleWriter(db, 'recording', async (tx) => {
    const gone = await tx.$queryRaw<{ id: number }[]>`DELETE FROM outbox WHERE ${underLease(lease)} RETURNING id`;
    await countAcknowledged(tx, lease, new Set(gone.map((row) => Number(row.id))));
    return gone.length;
  });
}

async function countAcknowledged(tx: Tx, lease: Lease, gone: Set<number>): Promise<void> {
  const tally = new DeliveryTally();
  for (const { id, event } of lease.rows) {
    if (event && gone.has(id)) tally.add(event, { acknowledged: 1 });
  }
  await addDelivery(tx, tally.rows(), await getRollupDays(tx));
}
