import type { Db, Tx } from '../db/client';
import { getActing } from './acting';
import type { AuditAction } from './actions';

export type AuditSubject = {
  kind:
    | 'episode'
    | 'article'
    | 'guest'
    | 'question'
    | 'topic'
    | 'person'
    | 'invitation'
    | 'redirect'
    | 'report'
    | 'import'
    | 'series';
  id: string | number;
  /** What it was called, for when it is gone. */
  name: string;
};

export type AuditRecord = {
  action: AuditAction;
  subject?: AuditSubject;
  /** Particulars for people. Never a secret: no token, password, code, address of a sender. */
  detail?: Record<string, string | number | boolean | null>;
  /**
   * Whose doing it is, where that is not whoever's action of the desk is under way: an account's ID, or null for nobody
   * that has one.
   */
  userId?: string | null;
};

/** The name under which what no account did is kept: commands, and what the server does by itself. */
export const NO_ACCOUNT = 'The site itself';

/**
 * Keeps who did what, in the transaction that does it, so that there is never one without the other. Names are kept as
 * they were.
 */
export async function recordAudit(
  tx: Db | Tx,
  { action, subject, detail = {}, userId }: AuditRecord,
  now: Date,
): Promise<void> {
  const acting = getActing();
  if (acting) acting.isAccountedFor = true;
  const by = userId === undefined || userId === acting?.by.id ? acting?.by : await findPerson(tx, userId);
  await tx.auditEntry.create({
    data: {
      at: now,
      userId: by?.id ?? null,
      userName: by?.name ?? NO_ACCOUNT,
      action,
      subject: subject?.kind ?? '',
      subjectId: String(subject?.id ?? ''),
      subjectName: subject?.name ?? '',
      detail: JSON.stringify(detail),
    },
  });
}

async function findPerson(tx: Db | Tx, id: string | null) {
  return id === null ? null : tx.user.findUnique({ where: { id }, select: { id: true, name: true } });
}
