import type { Db, Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { quarterOf } from '../rollups/activity';
import type { Lease } from './lease-batch';
import { underLease } from './lease-rows';

/**
 * Takes the rows of a lease out of the outbox and counts them as acknowledged, in one transaction: a row is counted
 * when it leaves and never again. Rows that another sender has taken over meanwhile are left to that one.
 * @returns how many rows went
 */
export async function acknowledgeBatch(db: Db, lease: Lease): Promise<number> {
  return db.$transaction(async (tx) => {
    const gone = await tx.$queryRaw<{ id: number }[]>`DELETE FROM outbox WHERE ${underLease(lease)} RETURNING id`;
    await countAcknowledged(tx, lease, new Set(gone.map((row) => Number(row.id))));
    return gone.length;
  });
}

async function countAcknowledged(tx: Tx, lease: Lease, gone: Set<number>): Promise<void> {
  const counts = new Map<string, { quarter: number; name: string; count: number }>();
  for (const { id, event } of lease.rows) {
    if (!event || !gone.has(id)) continue;
    const quarter = quarterOf(event.occurredAt);
    const key = `${String(quarter).padStart(12, '0')} ${event.name}`;
    const entry = counts.get(key) ?? { quarter, name: event.name, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  if (counts.size === 0) return;
  // In one order for all processes, so that no two wait for each other's rows.
  const values = [...counts.keys()].sort().flatMap((key) => {
    const entry = counts.get(key);
    return entry ? [Prisma.sql`(${entry.quarter}, ${entry.name}, ${entry.count})`] : [];
  });
  await tx.$executeRaw`
    INSERT INTO delivery_rollup (quarter, event_name, acknowledged) VALUES ${Prisma.join(values)}
    ON CONFLICT (quarter, event_name)
    DO UPDATE SET acknowledged = delivery_rollup.acknowledged + excluded.acknowledged`;
}
