import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { changeTopic } from './change-topic';

export type DeleteTopicResult = { ok: true; episodes: number } | { ok: false; reason: 'gone' };

/** Every interview about it has a revision more. Milliseconds. */
const TIMEOUT_MS = 120_000;

/** Takes a topic off everything that is about it. What it was on can be put back by the interviews' revisions. */
export function deleteTopic(
  db: Db,
  { id, userId }: { id: number; userId: string | null },
  now: Date,
): Promise<DeleteTopicResult> {
  return asSingleWriter(
    db,
    'editing',
    async (tx): Promise<DeleteTopicResult> => {
      const topic = await tx.topic.findUnique({ where: { id } });
      if (!topic) return { ok: false, reason: 'gone' };
      const episodes = await changeTopic(tx, { id, userId }, now, async () => {
        await tx.episodeTopic.deleteMany({ where: { topicId: id } });
        await tx.articleTopic.deleteMany({ where: { topicId: id } });
        await tx.topic.delete({ where: { id } });
      });
      const subject = { kind: 'topic', id, name: topic.name } as const;
      await recordAudit(tx, { action: 'topic.removed', subject, detail: { interviews: episodes }, userId }, now);
      return { ok: true, episodes };
    },
    { timeoutMs: TIMEOUT_MS },
  );
}
