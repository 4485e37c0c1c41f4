import type { Db } from '../db/client';

/** How many episodes there are, by status. @param own the part of them that is asked about */
export async function countEpisodes(
  db: Db,
  own: { createdByUserId?: string } = {},
): Promise<{ draft: number; scheduled: number; published: number }> {
  const count = (status: 'draft' | 'scheduled' | 'published') => db.episode.count({ where: { status, ...own } });
  const [draft, scheduled, published] = await Promise.all([count('draft'), count('scheduled'), count('published')]);
  return { draft, scheduled, published };
}
