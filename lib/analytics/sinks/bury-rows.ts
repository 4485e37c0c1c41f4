import type { Db } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import type { Lease } from './lease-batch';
import { underLease } from './lease-rows';

export type Refusal = { id: number; reason: string };

/** Marks rows of a lease as refused for good, each with its reason: they stay until an owner has them tried again. */
export async function buryRows(db: Db, lease: Lease, refusals: Refusal[]): Promise<void> {
  if (refusals.length === 0) return;
  const byReason = new Map<string, number[]>();
  for (const { id, reason } of refusals) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  await db.$transaction(async (tx) => {
    for (const [reason, ids] of byReason) {
      await tx.$executeRaw`
        UPDATE outbox
        SET state = 'dead', lease_id = NULL, leased_until = 0, attempts = attempts + 1, last_error = ${reason}
        WHERE ${underLease(lease)} AND id IN (${Prisma.join(ids)})`;
    }
  });
}
