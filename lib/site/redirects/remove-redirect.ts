import { recordNothing } from '../../audit/acting';
import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';

/** Removes a redirect; that it is gone already is as good. */
export async function removeRedirect(db: Db, id: number, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const [redirect] = await tx.redirect.findMany({ where: { id }, select: { path: true, target: true } });
    if (!redirect) return recordNothing();
    await tx.redirect.deleteMany({ where: { id } });
    const subject = { kind: 'redirect', id, name: redirect.path } as const;
    await recordAudit(tx, { action: 'redirect.removed', subject, detail: { target: redirect.target } }, now);
  });
}
