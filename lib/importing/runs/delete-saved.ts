import type { Tx } from '../../db/client';
import { deleteUnusedGuests } from '../../guests/delete-unused-guests';
import { bumpContentVersion } from '../../site/content-version';

/**
 * Deletes what an import made. An interview that readers have watched stays: its figures are of something.
 * @returns a sentence why it stays, or null
 */
export async function deleteSaved(tx: Tx, subject: 'episode' | 'article', id: number): Promise<string | null> {
  if (subject === 'episode' && (await hasReaders(tx, id))) {
    return 'Readers have seen it, and figures are about it: withdraw it where it is edited.';
  }
  const topics =
    subject === 'episode'
      ? await tx.episodeTopic.findMany({ where: { episodeId: id }, select: { topicId: true } })
      : await tx.articleTopic.findMany({ where: { articleId: id }, select: { topicId: true } });
  if (subject === 'episode') {
    const guests = await tx.episodeGuest.findMany({ where: { episodeId: id }, select: { guestId: true } });
    await tx.episode.deleteMany({ where: { id } });
    const guestIds = guests.map(({ guestId }) => guestId);
    await deleteUnusedGuests(tx, guestIds);
  } else await tx.article.deleteMany({ where: { id } });
  const topicIds = topics.map(({ topicId }) => topicId);
  await tx.topic.deleteMany({ where: { id: { in: topicIds }, episodes: { none: {} }, articles: { none: {} } } });
  // IDs are given again on SQLite only where the last row went; what is kept of one must not become another's.
  await tx.revision.deleteMany({ where: { subject, subjectId: id } });
  await tx.workingCopy.deleteMany({ where: { subject, subjectId: id } });
  await bumpContentVersion(tx);
  return null;
}

async function hasReaders(tx: Tx, episodeId: number): Promise<boolean> {
  if (await tx.playback.findFirst({ where: { episodeId }, select: { id: true } })) return true;
  return (await tx.dailyRollup.count({ where: { dimension: 'all', episodeId } })) > 0;
}
