import { randomBytes } from 'node:crypto';
import type { Db } from '../db/client';
import { hashSetupToken, SETUP_TOKEN, SETUP_TOKEN_LIFETIME_MS } from './setup-token';

/**
 * Makes the token of the one-time link for the first administrator, valid 30 minutes; an earlier one ends.
 * @returns the token, or null where there is an account already.
 */
export async function issueSetupToken(db: Db, now: Date): Promise<string | null> {
  if ((await db.user.count()) > 0) return null;
  const token = randomBytes(32).toString('base64url');
  const value = JSON.stringify({ hash: hashSetupToken(token), expiresAt: now.getTime() + SETUP_TOKEN_LIFETIME_MS });
  await db.siteValue.upsert({ where: { name: SETUP_TOKEN }, create: { name: SETUP_TOKEN, value }, update: { value } });
  return token;
}
