import type { Db } from '../db/client';
import { discussed } from './filters';
import type { TopicView } from './topic';

/** A topic that something published is about, or null. */
export async function getTopicBySlug(db: Db, slug: string): Promise<(TopicView & { id: number }) | null> {
  return db.topic.findFirst({
    where: {
      slug,
      ...discussed,
    },
    select: { id: true, slug: true, name: true },
  });
}
