import { hashPassword } from 'better-auth/crypto';
import { recordAudit } from '../../audit/record-audit';
import { createAccount, normaliseEmail } from '../../auth/create-account';
import { findPasswordProblem, type PasswordProblem } from '../../auth/password-rule';
import type { Db } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { findOpenInvitation } from './invitation';

export type AcceptInvitation = { token: string; name: string; email: string; password: string };
export type AcceptInvitationResult =
  | { ok: true; userId: string }
  | { ok: false; reason: 'gone' }
  | { ok: false; reason: 'email-taken' }
  | { ok: false; reason: 'password'; problem: PasswordProblem };

/** Makes the account of whoever holds an invitation's link, once. However many try at once, one does. */
export async function acceptInvitation(
  db: Db,
  { token, name, email, password }: AcceptInvitation,
  now: Date,
): Promise<AcceptInvitationResult> {
  // Before the password is hashed, which is slow by design: who has no invitation costs next to nothing.
  if (!(await findOpenInvitation(db, token, now))) return { ok: false, reason: 'gone' };
  const problem = findPasswordProblem(password, email);
  if (problem) return { ok: false, reason: 'password', problem };
  const passwordHash = await hashPassword(password);
  return asSingleWriter(db, 'accounts', async (tx): Promise<AcceptInvitationResult> => {
    const invitation = await findOpenInvitation(tx, token, now);
    if (!invitation) return { ok: false, reason: 'gone' };
    const taken = await tx.user.count({ where: { email: normaliseEmail(email) } });
    if (taken > 0) return { ok: false, reason: 'email-taken' };
    const { id, role, label } = invitation;
    await tx.invitation.update({ where: { id }, data: { usedAt: now } });
    const userId = await createAccount(tx, { name, email, passwordHash, role }, now);
    const subject = { kind: 'person', id: userId, name } as const;
    await recordAudit(tx, { action: 'person.joined', subject, detail: { role, invitation: label }, userId }, now);
    return { ok: true, userId };
  });
}
