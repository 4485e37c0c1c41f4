import type { Db } from '../db/client';

export type TopicForEditing = {
  id: number;
  slug: string;
  name: string;
  /** Interviews and articles about it, of any status. */
  episodeCount: number;
  articleCount: number;
};

/** Every topic there is, by name. */
export async function listTopicsForEditing(db: Db): Promise<TopicForEditing[]> {
  const rows = await db.topic.findMany({
    orderBy: { foldedName: 'asc' },
    select: { id: true, slug: true, name: true, _count: { select: { episodes: true, articles: true } } },
  });
  return rows.map(({ _count, ...topic }) => ({
    ...topic,
    episodeCount: _count.episodes,
    articleCount: _count.articles,
  }));
}
