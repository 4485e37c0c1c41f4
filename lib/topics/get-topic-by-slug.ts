import { published as publishedArticle } from '../articles/filters';
import type { Db } from '../db/client';
import { appearing } from '../episodes/filters';
import type { TopicView } from './topic';

/** A topic that something published is about, or null. */
export async function getTopicBySlug(db: Db, slug: string): Promise<(TopicView & { id: number }) | null> {
  return db.topic.findFirst({
    where: {
      slug,
      OR: [{ episodes: { some: { episode: appearing } } }, { articles: { some: { article: publishedArticle } } }],
    },
    select: { id: true, slug: true, name: true },
  });
}
