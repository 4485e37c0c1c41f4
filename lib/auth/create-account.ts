import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/client';

export type NewAccount = { name: string; email: string; passwordHash: string };

/** Adds an administrator the way better-auth keeps one: a user, and an account that holds the password's hash. */
export async function createAccount(tx: Tx, { name, email, passwordHash }: NewAccount, now: Date): Promise<string> {
  const id = randomUUID();
  const times = { createdAt: now, updatedAt: now };
  await tx.user.create({
    data: {
      id,
      name,
      email: normaliseEmail(email),
      emailVerified: true,
      role: 'owner',
      ...times,
      accounts: {
        create: { id: randomUUID(), accountId: id, providerId: 'credential', password: passwordHash, ...times },
      },
    },
  });
  return id;
}

/** As better-auth looks it up. */
export const normaliseEmail = (email: string) => email.trim().toLowerCase();
