import type { Db } from '../../db/client';
import type { ArchivePost } from '../archive-post';
import { hashOfPost } from './hash';

/**
 * Notes of a post that it is here just as the archive has it, without making anything of it: an archive that is brought
 * again costs little.
 * @returns false where that is not so, or the run was stopped: then it is to be saved like any other
 */
export async function leaveUnchanged(
  db: Db,
  { runId, position, post }: { runId: string; position: number; post: ArchivePost },
  now: Date,
): Promise<boolean> {
  const { source, sourceKey } = post;
  const known = await db.importedPost.findUnique({
    where: { source_sourceKey: { source, sourceKey } },
    select: { subject: true, subjectId: true, sourceHash: true },
  });
  if (!known || known.sourceHash !== hashOfPost(post)) return false;
  const { subject, subjectId } = known;
  const where = { id: subjectId };
  const isHere = (subject === 'episode' ? await db.episode.count({ where }) : await db.article.count({ where })) > 0;
  if (!isHere) return false;
  const data = { state: 'unchanged' as const, subject, subjectId, reason: '' };
  const { count } = await db.importItem.updateMany({
    where: { runId, position, state: 'waiting', run: { state: 'running' } },
    data,
  });
  if (count > 0) await db.importRun.update({ where: { id: runId }, data: { activeAt: now } });
  return count > 0;
}
