import { recordAudit } from '../audit/record-audit';
import { may, type Role } from '../auth/permissions';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { countOtherOwners, revokeInvitationsOf } from './person';

export type PersonRefusal = 'gone' | 'last-owner';
export type ChangeRoleResult = { ok: true } | { ok: false; reason: PersonRefusal };

/** Gives an account another role, which counts from its next request on. The last owner stays one. */
export function changeRole(
  db: Db,
  { userId, role }: { userId: string; role: Role },
  now: Date,
): Promise<ChangeRoleResult> {
  return asSingleWriter(db, 'accounts', async (tx): Promise<ChangeRoleResult> => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true, role: true } });
    if (!user) return { ok: false, reason: 'gone' };
    if (role !== 'owner' && (await countOtherOwners(tx, userId)) === 0) return { ok: false, reason: 'last-owner' };
    await tx.user.update({ where: { id: userId }, data: { role, updatedAt: now } });
    if (!may({ role }, 'people.manage')) await revokeInvitationsOf(tx, userId, now);
    const subject = { kind: 'person', id: userId, name: user.name } as const;
    await recordAudit(tx, { action: 'person.role-changed', subject, detail: { from: user.role, to: role } }, now);
    return { ok: true };
  });
}
