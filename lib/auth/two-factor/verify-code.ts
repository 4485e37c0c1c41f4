import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';
import { getEnv } from '../../env';
import { type Auth, getAuth } from '../auth';
import { callAuth, readCookies, readRefusalCode, retryAfter, type SessionCookie } from '../call-auth';
import { spendCode } from './spend-code';

export type CodeKind = 'totp' | 'recovery';

export type VerifyCodeResult =
  | { ok: true; cookies: SessionCookie[] }
  | { ok: false; reason: 'wrong-code' | 'foreign-origin' }
  /** The password has to be given again: it was too long ago, or there were too many tries. */
  | { ok: false; reason: 'start-again' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

export type VerifyCode = { kind: CodeKind; code: string };

const PATHS = { totp: '/two-factor/verify-totp', recovery: '/two-factor/verify-backup-code' } as const;

/** The second step of signing in. @param headers those of the request, with the cookie that the first step set */
export async function verifyCode(db: Db, given: VerifyCode, headers: Headers, now: Date): Promise<VerifyCodeResult> {
  return verifyCodeWith(db, await getAuth(db), getEnv().siteUrl, given, headers, now);
}

export async function verifyCodeWith(
  db: Db,
  auth: Auth,
  siteUrl: string,
  { kind, code }: VerifyCode,
  headers: Headers,
  now: Date,
): Promise<VerifyCodeResult> {
  const body = { code: kind === 'totp' ? code.replace(/\s/g, '') : code.trim() };
  const response = await callAuth(auth, siteUrl, { path: PATHS[kind], body, cookie: 'challenge' }, headers);
  if (response.status !== 200) return refuse(db, response, now);
  const { user, token } = signedIn.parse(await response.json());
  if (kind === 'totp' && !(await spendCode(db, user.id, body.code, now))) {
    await db.session.deleteMany({ where: { token } });
    return { ok: false, reason: 'wrong-code' };
  }
  const action = kind === 'totp' ? 'account.signed-in' : 'account.recovery-code-used';
  await recordAudit(db, { action, userId: user.id }, now);
  return { ok: true, cookies: readCookies(response) };
}

const signedIn = z.object({ token: z.string(), user: z.object({ id: z.string() }) });

async function refuse(db: Db, response: Response, now: Date): Promise<VerifyCodeResult> {
  if (response.status === 429) return { ok: false, reason: 'limited', retryAfterSeconds: retryAfter(response) };
  const code = await readRefusalCode(response);
  switch (code) {
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      await recordAudit(db, { action: 'account.code-failed', userId: null }, now);
      return { ok: false, reason: 'wrong-code' };
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
    case 'BANNED_USER':
    case 'TOTP_NOT_ENABLED':
    case 'BACKUP_CODES_NOT_ENABLED':
      return { ok: false, reason: 'start-again' };
    default:
      break;
  }
  if (response.status === 403) return { ok: false, reason: 'foreign-origin' };
  // Two forms with one recovery code at once: one of them had it.
  if (response.status === 409) return { ok: false, reason: 'wrong-code' };
  throw new Error(`better-auth answered ${response.status} ${code}`);
}
