import type { Db, Tx } from '../db/client';
import { type RevisionSubject, type RevisionView, revisionSelect, toRevisionView } from './revision';

/** One revision, or null. */
export async function getRevision(
  db: Db | Tx,
  { subject, subjectId }: RevisionSubject,
  number: number,
): Promise<RevisionView | null> {
  const where = { subject_subjectId_number: { subject, subjectId, number } };
  const row = await db.revision.findUnique({ where, select: revisionSelect });
  return row && toRevisionView(row);
}
