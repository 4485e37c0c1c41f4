import type { Db } from '../db/client';
import { CLOSED, type WorkingCopy, type WorkingCopyOf } from './working-copy';

/** As many as are offered. */
const MOST = 5;

/** What somebody typed of something and has not saved, the latest first. Nobody else is shown it. */
export async function listWorkingCopies(
  db: Db,
  { userId, subject, subjectId }: { userId: string } & WorkingCopyOf,
): Promise<WorkingCopy[]> {
  const rows = await db.workingCopy.findMany({
    where: { userId, subject, subjectId, seq: { lt: CLOSED } },
    orderBy: { savedAt: 'desc' },
    take: MOST,
  });
  return rows.map(({ id, savedAt, baseRevision, seq, content }) => ({
    id,
    savedAt,
    revision: baseRevision,
    seq,
    content,
  }));
}
