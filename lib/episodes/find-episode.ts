import type { Db } from '../db/client';

/** An episode's name and whether readers see it. */
export type NamedEpisode = { id: number; number: number; slug: string; title: string; published: boolean };

/** The episode at an address, whatever its status, or null. */
export async function findEpisode(db: Db, slug: string): Promise<NamedEpisode | null> {
  const row = await db.episode.findUnique({
    where: { slug },
    select: { id: true, number: true, slug: true, title: true, status: true },
  });
  if (!row) return null;
  const { status, ...episode } = row;
  return { ...episode, published: status === 'published' };
}
