import type { Db } from '../db/client';

/** How many episodes there are, by status. */
export async function countEpisodes(db: Db): Promise<{ draft: number; published: number }> {
  const [draft, published] = await Promise.all([
    db.episode.count({ where: { status: 'draft' } }),
    db.episode.count({ where: { status: 'published' } }),
  ]);
  return { draft, published };
}
