import type { Db } from '../../db/client';
import { processGlobals } from '../../process-globals';

/**
 * Has every refused event tried again, and those that wait for their next try tried now. Nudges this process's
 * forwarder; another process's sees the rows when it next looks.
 * @param now milliseconds since the epoch
 * @returns how many refused events there were
 */
export async function retryDeadLetters(db: Db, now: number): Promise<number> {
  const retried = await db.$executeRaw`
    UPDATE outbox SET state = 'waiting', attempts = 0, last_error = NULL, next_attempt_at = ${BigInt(now)}
    WHERE state = 'dead'`;
  await db.$executeRaw`
    UPDATE outbox SET next_attempt_at = ${BigInt(now)}
    WHERE state = 'waiting' AND next_attempt_at > ${BigInt(now)}`;
  processGlobals.nudgeForwarder?.();
  return retried;
}
