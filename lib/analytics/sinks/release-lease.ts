import type { Db } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import type { Lease } from './lease-batch';
import { underLease } from './lease-rows';

/** Gives rows back unsent, due as they were. @param ids rows of the lease; all of them where left out */
export async function releaseLease(db: Db, lease: Lease, ids?: number[]): Promise<void> {
  if (ids?.length === 0) return;
  const these = ids ? Prisma.sql`AND id IN (${Prisma.join(ids)})` : Prisma.empty;
  await db.$executeRaw`
    UPDATE outbox SET lease_id = NULL, leased_until = 0 WHERE ${underLease(lease)} ${these}`;
}

/** Gives back what senders hold that have died. Only for who is sure that no other is alive. */
export async function releaseAllLeases(db: Db): Promise<void> {
  await db.$executeRaw`UPDATE outbox SET lease_id = NULL, leased_until = 0 WHERE lease_id IS NOT NULL`;
}
