import type { Tx } from '../db/client';

/** A field that must be an episode's own, and the episode that has this value. */
export type TakenField = { field: 'number' | 'slug' | 'postId'; by: { id: number; number: number; title: string } };

/** Which of an episode's number, slug and post ID another episode has. */
export async function findTakenFields(
  tx: Tx,
  wanted: { episodeId: number | null; seriesId: number; number: number; slug: string; postId: string },
): Promise<TakenField[]> {
  const { episodeId, seriesId, number, slug, postId } = wanted;
  const others = await tx.episode.findMany({
    where: {
      ...(episodeId === null ? {} : { id: { not: episodeId } }),
      OR: [{ seriesId, number }, { slug }, { postId }],
    },
    select: { id: true, seriesId: true, number: true, slug: true, postId: true, title: true },
  });
  return others.flatMap((other) => {
    const by = { id: other.id, number: other.number, title: other.title };
    const taken: TakenField[] = [];
    if (other.seriesId === seriesId && other.number === number) taken.push({ field: 'number', by });
    if (other.slug === slug) taken.push({ field: 'slug', by });
    if (other.postId === postId) taken.push({ field: 'postId', by });
    return taken;
  });
}
