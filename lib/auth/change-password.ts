import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { findPasswordProblem, type PasswordProblem } from './password-rule';
import { takeTry } from './take-try';

/** Tries that an account has at its own password, and the seconds without a try after which it has them anew. */
export const OWN_PASSWORD_LIMIT = { max: 5, window: 60 };

export type ChangePassword = {
  userId: string;
  /** The one that goes on; the account's others end. */
  sessionId: string;
  current: string;
  next: string;
};

export type ChangePasswordResult =
  | { ok: true }
  | { ok: false; reason: 'wrong-password' | 'gone' }
  | { ok: false; reason: 'password'; problem: PasswordProblem }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

/** Gives an account another password, for whoever knows the one it has: a session alone is not enough. */
export async function changePassword(
  db: Db,
  { userId, sessionId, current, next }: ChangePassword,
  now: Date,
): Promise<ChangePasswordResult> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { email: true, accounts: { where: { providerId: 'credential' }, select: { password: true } } },
  });
  const hash = user?.accounts[0]?.password;
  if (!user || !hash) return { ok: false, reason: 'gone' };
  const taken = await takeTry(db, `own-password|${userId}`, OWN_PASSWORD_LIMIT, now);
  if (!taken.ok) return { ok: false, reason: 'limited', retryAfterSeconds: taken.retryAfterSeconds };
  const isRight = current.length <= 1_000 && (await verifyPassword({ hash, password: current }));
  if (!isRight) return { ok: false, reason: 'wrong-password' };
  const problem = findPasswordProblem(next, user.email);
  if (problem) return { ok: false, reason: 'password', problem };
  const password = await hashPassword(next);
  return asSingleWriter(db, 'accounts', async (tx): Promise<ChangePasswordResult> => {
    // Only over the one that was checked: another window, or the command line, may have changed it since.
    const changed = await tx.account.updateMany({
      where: { userId, providerId: 'credential', password: hash },
      data: { password, updatedAt: now },
    });
    if (changed.count === 0) return { ok: false, reason: 'wrong-password' };
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await recordAudit(tx, { action: 'account.password-changed', userId }, now);
    return { ok: true };
  });
}
