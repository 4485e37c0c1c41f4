import type { Db } from '../db/client';

/** An episode's name and whether readers see it. */
export type NamedEpisode = { id: number; number: number; slug: string; title: string; published: boolean };

/**
 * The episode at an address, or null: one that readers can read, or could at some time, and that so has figures. Of a
 * draft nobody learns by its figures' address, which whoever has a shared link may ask for.
 */
export async function findEpisode(db: Db, slug: string): Promise<NamedEpisode | null> {
  const row = await db.episode.findUnique({
    where: { slug, OR: [{ publishedAt: { not: null } }, { status: { in: ['published', 'unlisted'] } }] },
    select: { id: true, number: true, slug: true, title: true, status: true },
  });
  if (!row) return null;
  const { status, ...episode } = row;
  return { ...episode, published: status === 'published' };
}
