import type { Db } from '../../db/client';
import { takeTry } from '../take-try';

/**
 * Whether a code of an authenticator app that holds is used for the first time; from then on it is spent. Each code
 * once (RFC 6238, 5.2), which better-auth leaves open: somebody who saw one being typed, and has the password, could use
 * it again within its minute and a half.
 */
export async function spendCode(db: Db, userId: string, code: string, now: Date): Promise<boolean> {
  return (await takeTry(db, `totp-used|${userId}|${code}`, { max: 1, window: 120 }, now)).ok;
}
