import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { createAccount, normaliseEmail } from './create-account';
import { findPasswordProblem, type PasswordProblem } from './password-rule';

export type PutAdministratorResult =
  | { ok: true; created: boolean }
  | { ok: false; reason: 'email' }
  | { ok: false; reason: 'password'; problem: PasswordProblem };

/**
 * Sees to it that an administrator of this e-mail address and password exists: makes the account, or gives the one
 * there is a new password and ends its sessions.
 */
export async function putAdministrator(
  db: Db,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<PutAdministratorResult> {
  const address = normaliseEmail(email);
  if (!z.email().safeParse(address).success) return { ok: false, reason: 'email' };
  const problem = findPasswordProblem(password, address);
  if (problem) return { ok: false, reason: 'password', problem };
  const passwordHash = await hashPassword(password);
  return asSingleWriter(db, 'accounts', async (tx) => {
    const user = await tx.user.findUnique({ where: { email: address } });
    if (user) await changePassword(tx, user.id, passwordHash, now);
    else await createAccount(tx, { name: nameOf(address), email: address, passwordHash }, now);
    return { ok: true, created: !user };
  });
}

async function changePassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  const changed = await tx.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash, updatedAt: now },
  });
  if (changed.count === 0) {
    const times = { createdAt: now, updatedAt: now };
    await tx.account.create({
      data: { id: randomUUID(), userId, accountId: userId, providerId: 'credential', password: passwordHash, ...times },
    });
  }
  await tx.user.update({ where: { id: userId }, data: { role: 'owner', banned: false, updatedAt: now } });
  await tx.session.deleteMany({ where: { userId } });
}

/** A name to begin with: what stands before the @. */
const nameOf = (email: string) => email.split('@', 1)[0] || email;
