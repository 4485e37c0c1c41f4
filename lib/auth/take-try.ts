import { randomUUID } from 'node:crypto';
import type { Db } from '../db/client';

/** @property window seconds without a try, after which there are `max` again */
export type TryLimit = { max: number; window: number };

export type TakeTryResult = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Takes one of the tries that a key has, in the table in which better-auth counts those to sign in, and by its rule: so
 * many until a whole window passes without one. One statement, so any number of tries at once are no more than `max`,
 * in however many processes. better-auth deletes rows of the past as it goes.
 */
export async function takeTry(db: Db, key: string, { max, window }: TryLimit, now: Date): Promise<TakeTryResult> {
  const at = BigInt(now.getTime());
  const over = at - BigInt(window * 1000);
  const taken = await db.$queryRaw<unknown[]>`
    INSERT INTO rate_limit (id, key, count, last_request) VALUES (${randomUUID()}, ${key}, 1, ${at})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN rate_limit.last_request <= ${over} THEN 1 ELSE rate_limit.count + 1 END,
      last_request = ${at}
    WHERE rate_limit.last_request <= ${over} OR rate_limit.count < ${max}
    RETURNING count`;
  if (taken.length > 0) return { ok: true };
  const row = await db.rateLimit.findUnique({ where: { key } });
  const since = Number((row?.lastRequest ?? at) - over);
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(since / 1000)) };
}
