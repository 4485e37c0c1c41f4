import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/client';
import type { Role } from './permissions';

export type NewAccount = { name: string; email: string; passwordHash: string; role: Role };

/** Adds an account the way better-auth keeps one: a user, and an account that holds the password's hash. */
export async function createAccount(
  tx: Tx,
  { name, email, passwordHash, role }: NewAccount,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const times = { createdAt: now, updatedAt: now };
  await tx.user.create({
    data: {
      id,
      name,
      email: normaliseEmail(email),
      emailVerified: true,
      role,
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
