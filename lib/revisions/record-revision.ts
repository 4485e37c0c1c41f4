import type { Tx } from '../db/client';
import type { RevisionKind, Subject } from '../db/generated/sqlite/enums';

export type RecordRevision = {
  subject: Subject;
  subjectId: number;
  /** As the row itself counts its saves; left out where it does not, it is the next. */
  number?: number;
  kind?: RevisionKind;
  /** Whole, with the version of its shape; the subject's own folder defines it. */
  content: { version: number };
  /** Who; null where no account did it. */
  userId: string | null;
};

/**
 * Keeps what a save made of something, in the save's own transaction. What its latest revision holds already is not kept
 * again: so the same call, before a save, keeps what came there by another way. Who names a number has asked hasRevision()
 * first, before putting the content together.
 */
export async function recordRevision(
  tx: Tx,
  { subject, subjectId, number, kind = 'saved', content, userId }: RecordRevision,
  at: Date,
): Promise<void> {
  const text = JSON.stringify(content);
  if (number !== undefined) {
    await tx.revision.create({ data: { subject, subjectId, number, kind, content: text, userId, at } });
    return;
  }
  const latest = await tx.revision.findFirst({ where: { subject, subjectId }, orderBy: { number: 'desc' } });
  if (latest?.content === text) return;
  await tx.revision.create({
    data: { subject, subjectId, number: (latest?.number ?? 0) + 1, kind, content: text, userId, at },
  });
}

export async function hasRevision(
  tx: Tx,
  key: { subject: Subject; subjectId: number; number: number },
): Promise<boolean> {
  const found = await tx.revision.findUnique({ where: { subject_subjectId_number: key }, select: { id: true } });
  return found !== null;
}
