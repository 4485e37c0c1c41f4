import type { Db } from '../db/client';
import { appearing } from '../episodes/filters';
import { discussed } from './filters';
import type { TopicView } from './topic';

export type TopicCoverage = TopicView & { episodeCount: number };

/** Topics of published interviews and articles, by name. */
export async function listTopics(db: Db, { take }: { take: number }): Promise<TopicCoverage[]> {
  const rows = await db.topic.findMany({
    where: discussed,
    orderBy: { foldedName: 'asc' },
    take,
    select: { slug: true, name: true, _count: { select: { episodes: { where: { episode: appearing } } } } },
  });
  return rows.map(({ slug, name, _count }) => ({ slug, name, episodeCount: _count.episodes }));
}
