import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import { bumpContentVersion } from '../site/content-version';
import { type DemoMark, deleteDemoMark } from './demo-mark';

/** Deletes the series with all that belongs to it, once no event of it is left. Guests and topics that others took up stay. */
export async function deleteDemoContent(tx: Tx, mark: DemoMark, episodeIds: readonly number[]): Promise<void> {
  const ofEpisodes = { episodeId: { in: [...episodeIds] } };
  await tx.annotation.deleteMany({ where: ofEpisodes });
  await tx.sharedReport.deleteMany({ where: ofEpisodes });
  for (const { subject, ids } of [
    { subject: 'episode' as const, ids: [...episodeIds] },
    { subject: 'article' as const, ids: mark.articleIds },
  ]) {
    const ofDemo = { subject, subjectId: { in: ids } };
    await tx.revision.deleteMany({ where: ofDemo });
    await tx.workingCopy.deleteMany({ where: ofDemo });
  }
  await keepQuestionsOfOthers(tx, mark);
  await tx.episode.deleteMany({ where: { seriesId: mark.seriesId } });
  await tx.series.deleteMany({ where: { id: mark.seriesId } });
  await tx.guest.deleteMany({ where: { id: { in: mark.guestIds }, appearances: { none: {} } } });
  await tx.article.deleteMany({ where: { id: { in: mark.articleIds } } });
  await tx.topic.deleteMany({ where: { id: { in: mark.topicIds }, episodes: { none: {} }, articles: { none: {} } } });
  await deleteSegments(tx, mark.segmentsBefore);
  await deleteDemoMark(tx);
  // Recorders forget which number a segment has when content changes.
  await bumpContentVersion(tx);
}

/** An answer of somebody else's to one of the demo's questions keeps the question as its own wording. */
async function keepQuestionsOfOthers(tx: Tx, { seriesId }: DemoMark): Promise<void> {
  const questions = await tx.question.findMany({ where: { seriesId }, select: { id: true, text: true } });
  for (const { id: questionId, text } of questions) {
    const ofOthers = { questionId, episode: { seriesId: { not: seriesId } } };
    await tx.answer.updateMany({ where: { ...ofOthers, wording: null }, data: { wording: text } });
    await tx.answer.updateMany({ where: ofOthers, data: { questionId: null } });
  }
}

/** Segments that came with the demo, and that no real visitor has had since. */
async function deleteSegments(tx: Tx, before: number): Promise<void> {
  const unused = ['event', 'playback', 'visitor_day', 'activity_rollup'].map(
    (table) => Prisma.sql`id NOT IN (SELECT segment_id FROM ${Prisma.raw(table)})`,
  );
  await tx.$executeRaw`DELETE FROM segment WHERE id > ${before} AND ${Prisma.join(unused, ' AND ')}`;
}
