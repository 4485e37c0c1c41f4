import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { getEnv } from '../env';
import { type Auth, getAuth } from './auth';
import { callAuth, readCookies, readRefusalCode, retryAfter, type SessionCookie } from './call-auth';
import { normaliseEmail } from './create-account';
import { takeTry } from './take-try';

export type SignInResult =
  /** `needsCode`: the cookies are no session yet, but the way to the second factor. */
  | { ok: true; cookies: SessionCookie[]; needsCode: boolean }
  /** Which of the two was wrong is not told. */
  | { ok: false; reason: 'wrong-credentials' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number }
  /** The request comes from a page under another address than the site's. */
  | { ok: false; reason: 'foreign-origin' };

export type Credentials = { email: string; password: string };

/** Signs an editor in. @param headers those of the request in which the form came. */
export async function signIn(db: Db, credentials: Credentials, headers: Headers, now: Date): Promise<SignInResult> {
  const result = await signInWith(await getAuth(db), getEnv().siteUrl, credentials, headers);
  await recordSignIn(db, credentials.email, result, now);
  return result;
}

/** Asks better-auth, and keeps nothing of it. */
export async function signInWith(
  auth: Auth,
  siteUrl: string,
  { email, password }: Credentials,
  headers: Headers,
): Promise<SignInResult> {
  const body = { email: email.trim(), password };
  return toResult(await callAuth(auth, siteUrl, { path: '/sign-in/email', body, cookie: 'none' }, headers));
}

const challenged = z.object({ twoFactorRedirect: z.literal(true) });

async function toResult(response: Response): Promise<SignInResult> {
  switch (response.status) {
    case 200:
      return {
        ok: true,
        cookies: readCookies(response),
        needsCode: challenged.safeParse(await response.json()).success,
      };
    // 400: what is no e-mail address, or too long for a password, is wrong as well.
    case 400:
    case 401:
      return { ok: false, reason: 'wrong-credentials' };
    case 403: {
      const isDisabled = (await readRefusalCode(response)) === 'BANNED_USER';
      return { ok: false, reason: isDisabled ? 'wrong-credentials' : 'foreign-origin' };
    }
    case 429:
      return { ok: false, reason: 'limited', retryAfterSeconds: retryAfter(response) };
    default:
      throw new Error(`better-auth answered ${response.status}: ${await response.text()}`);
  }
}

/** Failures kept in a row, until a minute passes without one: whoever guesses for hours does not fill the log. */
const KEPT_FAILURES = { max: 30, window: 60 };

/**
 * Neither the address that was typed, which may be a password by mistake, nor the one it came from is kept; the account
 * is, where there is one. Both are looked for alike, so that the time it takes tells nothing.
 */
async function recordSignIn(db: Db, email: string, result: SignInResult, now: Date): Promise<void> {
  if (result.ok && result.needsCode) return;
  if (!result.ok && result.reason !== 'wrong-credentials') return;
  const user = await db.user.findUnique({ where: { email: normaliseEmail(email) }, select: { id: true, name: true } });
  if (result.ok) return recordAudit(db, { action: 'account.signed-in', userId: user?.id ?? null }, now);
  if (!(await takeTry(db, 'audit|sign-in-failed', KEPT_FAILURES, now)).ok) return;
  const subject = user ? ({ kind: 'person', ...user } as const) : undefined;
  await recordAudit(db, { action: 'account.sign-in-failed', subject, userId: null }, now);
}
