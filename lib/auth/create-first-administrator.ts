import { hashPassword } from 'better-auth/crypto';
import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { createAccount } from './create-account';
import { findPasswordProblem, type PasswordProblem } from './password-rule';
import { readSetupToken, SETUP_TOKEN } from './setup-token';

export type FirstAdministrator = { token: string; name: string; email: string; password: string };
export type FirstAdministratorResult =
  | { ok: true; userId: string }
  | { ok: false; reason: 'already-set-up' | 'unknown' | 'expired' }
  | { ok: false; reason: 'password'; problem: PasswordProblem };

/** Makes the first account of a site, for whoever holds the one-time link. However many try at once, one does. */
export async function createFirstAdministrator(
  db: Db,
  { token, name, email, password }: FirstAdministrator,
  now: Date,
): Promise<FirstAdministratorResult> {
  const problem = findPasswordProblem(password, email);
  if (problem) return { ok: false, reason: 'password', problem };
  const state = await readSetupToken(db, token, now);
  if (!state.ok) return state;
  // Before the transaction: it takes a tenth of a second, which others would wait for.
  const passwordHash = await hashPassword(password);
  return asSingleWriter(db, 'accounts', async (tx) => {
    const still = await readSetupToken(tx, token, now);
    if (!still.ok) return still;
    await tx.siteValue.delete({ where: { name: SETUP_TOKEN } });
    const userId = await createAccount(tx, { name, email, passwordHash, role: 'owner' }, now);
    const subject = { kind: 'person', id: userId, name } as const;
    await recordAudit(tx, { action: 'person.joined', subject, detail: { role: 'owner' }, userId }, now);
    return { ok: true, userId };
  });
}
