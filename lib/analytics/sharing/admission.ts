import { createHmac, timingSafeEqual } from 'node:crypto';
import { getAuthSecret } from '../../auth/auth-secret';
import type { Db } from '../../db/client';

/** How long a password need not be given again, milliseconds. */
export const ADMISSION_LIFETIME_MS = 14 * 86_400_000;

/** A ticket for whoever gave a link's password: `EXPIRY.SIGNATURE`, good for this link and this password. */
export async function makeAdmission(db: Db, reportId: number, passwordHash: string, now: Date): Promise<string> {
  const expiresAt = now.getTime() + ADMISSION_LIFETIME_MS;
  return `${expiresAt}.${await sign(db, reportId, passwordHash, expiresAt)}`;
}

export async function isAdmission(
  db: Db,
  reportId: number,
  passwordHash: string,
  ticket: string | undefined,
  now: Date,
): Promise<boolean> {
  const [expiry = '', signature = ''] = ticket?.split('.') ?? [];
  const expiresAt = Number(expiry);
  if (!Number.isSafeInteger(expiresAt) || expiresAt <= now.getTime()) return false;
  const expected = Buffer.from(await sign(db, reportId, passwordHash, expiresAt));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function sign(db: Db, reportId: number, passwordHash: string, expiresAt: number): Promise<string> {
  const secret = await getAuthSecret(db);
  return createHmac('sha256', secret)
    .update(`shared report ${reportId} ${passwordHash} ${expiresAt}`)
    .digest('base64url');
}
