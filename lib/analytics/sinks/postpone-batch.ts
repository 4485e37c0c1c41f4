import type { Db } from '../../db/client';
import type { Lease } from './lease-batch';
import { underLease } from './lease-rows';

/**
 * Gives the rows of a lease back after a send that failed as a whole, to be tried again at `nextAttemptAt`
 * (milliseconds since the epoch). `reason` is a phrase for the owner.
 */
export async function postponeBatch(
  db: Db,
  lease: Lease,
  { reason, nextAttemptAt }: { reason: string; nextAttemptAt: number },
): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox
    SET lease_id = NULL, leased_until = 0, attempts = attempts + 1, last_error = ${reason},
        next_attempt_at = ${BigInt(nextAttemptAt)}
    WHERE ${underLease(lease)}`;
}
