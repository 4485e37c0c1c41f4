import type { Tx } from '../db/client';
import { findOrCreateTopic } from './find-or-create-topic';

const AS_LISTED = {
  orderBy: { position: 'asc' },
  select: { topicId: true, topic: { select: { name: true } } },
} as const;

/** Makes these, by name, the topics of an episode, in their order. */
export async function saveEpisodeTopics(tx: Tx, episodeId: number, names: string[]): Promise<void> {
  const before = await tx.episodeTopic.findMany({ where: { episodeId }, ...AS_LISTED });
  if (isUnchanged(names, before)) return;
  const ids = await topicIds(tx, names);
  await tx.episodeTopic.deleteMany({ where: { episodeId } });
  await tx.episodeTopic.createMany({ data: ids.map((topicId, position) => ({ episodeId, topicId, position })) });
  await deleteUnused(tx, before);
}

/** The same of an article. */
export async function saveArticleTopics(tx: Tx, articleId: number, names: string[]): Promise<void> {
  const before = await tx.articleTopic.findMany({ where: { articleId }, ...AS_LISTED });
  if (isUnchanged(names, before)) return;
  const ids = await topicIds(tx, names);
  await tx.articleTopic.deleteMany({ where: { articleId } });
  await tx.articleTopic.createMany({ data: ids.map((topicId, position) => ({ articleId, topicId, position })) });
  await deleteUnused(tx, before);
}

/** Most saves leave the topics as they are. */
function isUnchanged(names: string[], before: { topic: { name: string } }[]): boolean {
  return names.length === before.length && before.every(({ topic }, i) => topic.name === names[i]);
}

async function topicIds(tx: Tx, names: string[]): Promise<number[]> {
  const ids = new Set<number>();
  for (const name of names) ids.add(await findOrCreateTopic(tx, name));
  return [...ids];
}

/** A name that was misspelt and then put right leaves no topic behind. */
async function deleteUnused(tx: Tx, topics: { topicId: number }[]): Promise<void> {
  const ids = topics.map(({ topicId }) => topicId);
  await tx.topic.deleteMany({ where: { id: { in: ids }, episodes: { none: {} }, articles: { none: {} } } });
}
