import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { recordMove } from '../site/redirects/record-move';
import { changeTopic, topicPath } from './change-topic';

export type MergeTopicsResult = { ok: true; episodes: number } | { ok: false; reason: 'gone' | 'same' };

type Options = { from: number; into: number; userId: string | null };

/** Every interview about it has a revision more. Milliseconds. */
const TIMEOUT_MS = 120_000;

/** Makes two topics one: what was about the one is about the other, once, and its address leads there. */
export function mergeTopics(db: Db, merge: Options, now: Date): Promise<MergeTopicsResult> {
  return asSingleWriter(db, 'editing', (tx) => mergeIn(tx, merge, now), { timeoutMs: TIMEOUT_MS });
}

async function mergeIn(tx: Tx, { from: id, into: other, userId }: Options, now: Date): Promise<MergeTopicsResult> {
  if (id === other) return { ok: false, reason: 'same' };
  const [from, into] = [
    await tx.topic.findUnique({ where: { id } }),
    await tx.topic.findUnique({ where: { id: other } }),
  ];
  if (!from || !into) return { ok: false, reason: 'gone' };
  const episodes = await changeTopic(tx, { id, userId }, now, async () => {
    const episode = { topics: { some: { topicId: into.id } } };
    await tx.episodeTopic.deleteMany({ where: { topicId: id, episode } });
    await tx.episodeTopic.updateMany({ where: { topicId: id }, data: { topicId: into.id } });
    await tx.articleTopic.deleteMany({ where: { topicId: id, article: { topics: { some: { topicId: into.id } } } } });
    await tx.articleTopic.updateMany({ where: { topicId: id }, data: { topicId: into.id } });
    await tx.topic.delete({ where: { id } });
  });
  await recordMove(tx, { from: topicPath(from.slug), to: topicPath(into.slug) }, now);
  const subject = { kind: 'topic', id: into.id, name: into.name } as const;
  const detail = { merged: from.name, interviews: episodes };
  await recordAudit(tx, { action: 'topic.merged', subject, detail, userId }, now);
  return { ok: true, episodes };
}
