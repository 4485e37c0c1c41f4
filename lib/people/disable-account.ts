import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import type { ChangeRoleResult } from './change-role';
import { countOtherOwners, revokeInvitationsOf } from './person';

/** Lets somebody in no more: their sessions end with it. What they wrote stays. The last owner stays. */
export function disableAccount(db: Db, userId: string, now: Date): Promise<ChangeRoleResult> {
  return asSingleWriter(db, 'accounts', async (tx): Promise<ChangeRoleResult> => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
    if (!user) return { ok: false, reason: 'gone' };
    if ((await countOtherOwners(tx, userId)) === 0) return { ok: false, reason: 'last-owner' };
    await tx.user.update({ where: { id: userId }, data: { banned: true, banExpires: null, updatedAt: now } });
    await tx.session.deleteMany({ where: { userId } });
    await revokeInvitationsOf(tx, userId, now);
    await recordAudit(tx, { action: 'person.disabled', subject: { kind: 'person', id: userId, name: user.name } }, now);
    return { ok: true };
  });
}

/** Lets somebody in again who was disabled. */
export function enableAccount(db: Db, userId: string, now: Date): Promise<ChangeRoleResult> {
  return asSingleWriter(db, 'accounts', async (tx): Promise<ChangeRoleResult> => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
    if (!user) return { ok: false, reason: 'gone' };
    await tx.user.update({ where: { id: userId }, data: { banned: false, updatedAt: now } });
    await recordAudit(tx, { action: 'person.enabled', subject: { kind: 'person', id: userId, name: user.name } }, now);
    return { ok: true };
  });
}
