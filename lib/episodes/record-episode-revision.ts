import type { Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { hasRevision, recordRevision } from '../revisions/record-revision';
import type { EpisodeRevision } from './episode-revision';
import { getEpisodeForEditing } from './get-episode-for-editing';

/**
 * Keeps an episode as it stands as the revision that it names, unless it is kept already. Every save calls it twice: before
 * it writes, so that what is there by another way is not lost (an older version's, an importer's), and after.
 */
export async function recordEpisodeRevision(tx: Tx, episodeId: number, kind: RevisionKind = 'saved'): Promise<void> {
  const row = await tx.episode.findUnique({
    where: { id: episodeId },
    select: { revision: true, updatedByUserId: true, updatedAt: true },
  });
  const key = { subject: 'episode', subjectId: episodeId } as const;
  if (!row || (await hasRevision(tx, { ...key, number: row.revision }))) return;
  const episode = await getEpisodeForEditing(tx, episodeId);
  if (!episode) return;
  const { status, content } = episode;
  const asked = content.answers.flatMap(({ questionId }) => questionId ?? []);
  const questions =
    asked.length === 0
      ? []
      : await tx.question.findMany({ where: { id: { in: asked } }, select: { id: true, text: true } });
  const kept: EpisodeRevision = { version: 1, status, content, questions: questions.map(({ id, text }) => [id, text]) };
  const { revision: number, updatedByUserId: userId } = row;
  await recordRevision(tx, { ...key, number, kind, content: kept, userId }, row.updatedAt);
}
