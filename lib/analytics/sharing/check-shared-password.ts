import { verifyPassword } from 'better-auth/crypto';
import { hashToken } from '../../auth/secret-token';
import { takeTry } from '../../auth/take-try';
import type { Db } from '../../db/client';
import { makeAdmission } from './admission';
import { isOpen } from './shared-report';

/** Tries that one address has at one link's password, and the seconds without a try after which it has them anew. */
export const SHARED_PASSWORD_LIMIT = { max: 5, window: 60 };

export type CheckSharedPasswordResult =
  /** `admission` opens the link from now on. */
  | { ok: true; admission: string }
  | { ok: false; reason: 'gone' | 'wrong-password' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

/** @param address of who asks, believed: the limit counts by it */
export async function checkSharedPassword(
  db: Db,
  { token, password, address }: { token: string; password: string; address: string },
  now: Date,
): Promise<CheckSharedPasswordResult> {
  const row = await db.sharedReport.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!row || !isOpen(row, now) || row.passwordHash === null) return { ok: false, reason: 'gone' };
  // Before the password is looked at, which is slow by design: what is beyond the limit costs next to nothing.
  const taken = await takeTry(db, `shared-report|${row.id}|${address}`, SHARED_PASSWORD_LIMIT, now);
  if (!taken.ok) return { ok: false, reason: 'limited', retryAfterSeconds: taken.retryAfterSeconds };
  if (!(await verifyPassword({ hash: row.passwordHash, password }))) return { ok: false, reason: 'wrong-password' };
  return { ok: true, admission: await makeAdmission(db, row.id, row.passwordHash, now) };
}
