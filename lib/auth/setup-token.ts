import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db, Tx } from '../db/client';

/** The name under which the one token that may be open is kept. */
export const SETUP_TOKEN = 'setup_token';
/** How long the link for the first administrator holds, milliseconds. */
export const SETUP_TOKEN_LIFETIME_MS = 30 * 60 * 1000;

/** What is kept of a token: enough to know it again, too little to make it. */
export const storedSetupToken = z.object({ hash: z.string(), expiresAt: z.number() });

export const hashSetupToken = (token: string) => createHash('sha256').update(token).digest('base64url');

export type SetupTokenState =
  | { ok: true; value: string }
  | { ok: false; reason: 'already-set-up' | 'unknown' | 'expired' };

/** Whether a token still makes the first administrator. `value` is the row's text, by which the token can be claimed. */
export async function readSetupToken(db: Db | Tx, token: string, now: Date): Promise<SetupTokenState> {
  if ((await db.user.count()) > 0) return { ok: false, reason: 'already-set-up' };
  const row = await db.siteValue.findUnique({ where: { name: SETUP_TOKEN } });
  if (!row) return { ok: false, reason: 'unknown' };
  const stored = storedSetupToken.parse(JSON.parse(row.value));
  // Digests of a random token: comparing them in whatever time tells nobody anything about the token.
  if (stored.hash !== hashSetupToken(token)) return { ok: false, reason: 'unknown' };
  return stored.expiresAt > now.getTime() ? { ok: true, value: row.value } : { ok: false, reason: 'expired' };
}
