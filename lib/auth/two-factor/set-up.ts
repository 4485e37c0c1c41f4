import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';
import type { Auth } from '../auth';
import { callAuth, readCookies, readRefusalCode, retryAfter, type SessionCookie } from '../call-auth';
import { spendCode } from './spend-code';

export type TwoFactorRefusal =
  | { ok: false; reason: 'wrong-password' | 'wrong-code' | 'not-now' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

/** What an authenticator app is given. */
export type TwoFactorSecret = { /** otpauth://totp/… */ uri: string };

export type BeginTwoFactorResult = ({ ok: true } & TwoFactorSecret) | TwoFactorRefusal;
export type ConfirmTwoFactorResult = { ok: true; cookies: SessionCookie[]; recoveryCodes: string[] } | TwoFactorRefusal;
export type RecoveryCodesResult = { ok: true; recoveryCodes: string[] } | TwoFactorRefusal;
export type EndTwoFactorResult = { ok: true; cookies: SessionCookie[] } | TwoFactorRefusal;

/** Whose second factor, and in which request they ask. */
export type TwoFactorContext = { db: Db; auth: Auth; siteUrl: string; userId: string; headers: Headers; now: Date };

const ask = (context: TwoFactorContext, path: string, body: unknown) =>
  callAuth(context.auth, context.siteUrl, { path, body, cookie: 'session' }, context.headers);

/** Makes a secret, which counts for nothing until a code of it was given. @param issuer as the app will show the site */
export async function beginTwoFactor(
  context: TwoFactorContext,
  { password, issuer }: { password: string; issuer: string },
): Promise<BeginTwoFactorResult> {
  const response = await ask(context, '/two-factor/enable', { password, issuer, method: 'totp' });
  if (response.status !== 200) return refuse(response);
  const { totpURI } = z.object({ totpURI: z.string() }).parse(await response.json());
  return { ok: true, uri: totpURI };
}

/**
 * Turns the second factor on, with a code of the app that was given the secret. Sessions that were begun without it end;
 * this one goes on under a new cookie.
 */
export async function confirmTwoFactor(context: TwoFactorContext, code: string): Promise<ConfirmTwoFactorResult> {
  const { db, auth, userId, now } = context;
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { twoFactorEnabled: true } });
  if (user.twoFactorEnabled) return { ok: false, reason: 'not-now' };
  const before = await db.session.findMany({ where: { userId }, select: { id: true } });
  const digits = code.replace(/\s/g, '');
  const response = await ask(context, '/two-factor/verify-totp', { code: digits });
  if (response.status !== 200) return refuse(response);
  await spendCode(db, userId, digits, now);
  await db.session.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } });
  await recordAudit(db, { action: 'account.two-factor-on', userId }, now);
  return { ok: true, cookies: readCookies(response), recoveryCodes: backupCodes };
}

/** Makes recovery codes anew; those there were are worth nothing from then on. */
export async function renewRecoveryCodes(context: TwoFactorContext, password: string): Promise<RecoveryCodesResult> {
  const response = await ask(context, '/two-factor/generate-backup-codes', { password });
  if (response.status !== 200) return refuse(response);
  const { backupCodes } = z.object({ backupCodes: z.array(z.string()) }).parse(await response.json());
  await recordAudit(context.db, { action: 'account.recovery-codes-renewed', userId: context.userId }, context.now);
  return { ok: true, recoveryCodes: backupCodes };
}

/** Turns the second factor off. The session goes on under a new cookie. */
export async function endTwoFactor(context: TwoFactorContext, password: string): Promise<EndTwoFactorResult> {
  const response = await ask(context, '/two-factor/disable', { password });
  if (response.status !== 200) return refuse(response);
  await recordAudit(context.db, { action: 'account.two-factor-off', userId: context.userId }, context.now);
  return { ok: true, cookies: readCookies(response) };
}

async function refuse(response: Response): Promise<TwoFactorRefusal> {
  if (response.status === 429) return { ok: false, reason: 'limited', retryAfterSeconds: retryAfter(response) };
  switch (await readRefusalCode(response)) {
    case 'INVALID_PASSWORD':
      return { ok: false, reason: 'wrong-password' };
    case 'INVALID_CODE':
      return { ok: false, reason: 'wrong-code' };
    // It is on, or off, already: another window was faster.
    default:
      if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
      return { ok: false, reason: 'not-now' };
  }
}
