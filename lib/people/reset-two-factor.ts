import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';

/** Takes the second factor off an account whose holder lost it, and ends its sessions. Its password stays. */
export function resetTwoFactor(
  db: Db,
  userId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'gone' }> {
  return asSingleWriter(db, 'accounts', async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
    if (!user) return { ok: false, reason: 'gone' } as const;
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false, updatedAt: now } });
    await tx.session.deleteMany({ where: { userId } });
    const subject = { kind: 'person', id: userId, name: user.name } as const;
    await recordAudit(tx, { action: 'account.two-factor-reset', subject }, now);
    return { ok: true } as const;
  });
}
