import type { Db } from '../db/client';
import type { RevisionSubject } from './revision';

/** When something was saved last, and the name of who did, if that is known; null where no save of it was kept. */
export async function getLastSave(
  db: Db,
  { subject, subjectId }: RevisionSubject,
): Promise<{ at: Date; by: string | null } | null> {
  const row = await db.revision.findFirst({
    where: { subject, subjectId },
    orderBy: { number: 'desc' },
    select: { at: true, user: { select: { name: true } } },
  });
  return row && { at: row.at, by: row.user?.name ?? null };
}
