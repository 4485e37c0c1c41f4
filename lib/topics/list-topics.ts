import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';
import { discussed } from './filters';
import type { TopicView } from './topic';

export type TopicCoverage = TopicView & { episodeCount: number };

/** Topics of published interviews and articles, by name. */
export async function listTopics(db: Db, { take }: { take: number }): Promise<TopicCoverage[]> {
  const [rows, { episodesByTopic }] = await Promise.all([
    db.topic.findMany({
      where: discussed,
      orderBy: { foldedName: 'asc' },
      take,
      select: { id: true, slug: true, name: true },
    }),
    getCoverage(db),
  ]);
  return rows.map(({ id, slug, name }) => ({ slug, name, episodeCount: episodesByTopic.get(id) ?? 0 }));
}
