import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
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
 * there is a new password, takes its second factor off, and ends its sessions.
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
    const name = user?.name ?? nameOf(address);
    const id = user?.id ?? (await createAccount(tx, { name, email: address, passwordHash, role: 'owner' }, now));
    if (user) await changePassword(tx, id, passwordHash, now);
    const action = user ? 'account.password-set' : 'person.joined';
    await recordAudit(tx, { action, subject: { kind: 'person', id, name }, detail: { role: 'owner' } }, now);
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
  await tx.user.update({
    where: { id: userId },
    data: { role: 'owner', banned: false, twoFactorEnabled: false, updatedAt: now },
  });
  // Whoever has the command line is let in, or somebody who lost their telephone and codes never would be.
  await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId } });
}

/** A name to begin with: what stands before the @. */
const nameOf = (email: string) => email.split('@', 1)[0] || email;
