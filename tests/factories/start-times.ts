import type { Db } from '@/lib/db/client';

/** Gives answers of an interview their start seconds, by anchor. */
export async function setStartTimes(db: Db, slug: string, seconds: Record<string, number>): Promise<void> {
  const { id: episodeId } = await db.episode.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  for (const [anchor, startSeconds] of Object.entries(seconds)) {
    await db.answer.update({ where: { episodeId_anchor: { episodeId, anchor } }, data: { startSeconds } });
  }
}
