import { recordNothing } from '../audit/acting';
import { recordAudit } from '../audit/record-audit';
import { type Asker, mayWith } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { recordEpisodeRevision } from '../episodes/record-episode-revision';
import { bumpContentVersion } from '../site/content-version';
import { findOrCreateTopic } from './find-or-create-topic';

/** An episode has no more topics than this: app/admin/_fields.ts. */
const MOST = 20;

export type AddTopicResult = {
  topicId: number | null;
  /** Episodes that got it. */
  added: number[];
  /** Those that have it already, have as many as they can, are no more, or are not the editor's. */
  skipped: number;
};

type Options = { episodeIds: number[]; editor: Asker };

/** Adds a topic to several episodes, as their last. Each gets a revision, as by any save. */
export function addTopic(db: Db, { name, episodeIds, editor }: Options & { name: string }, now: Date) {
  return asSingleWriter(db, 'editing', async (tx): Promise<AddTopicResult> => {
    const ids = await listWritable(tx, { episodeIds, editor });
    if (ids.length === 0) return { topicId: null, added: [], skipped: episodeIds.length };
    const topicId = await findOrCreateTopic(tx, name);
    const added: number[] = [];
    for (const episodeId of ids) {
      const topics = await tx.episodeTopic.findMany({
        where: { episodeId },
        select: { topicId: true, position: true },
      });
      if (topics.length >= MOST || topics.some((topic) => topic.topicId === topicId)) continue;
      const position = Math.max(-1, ...topics.map((topic) => topic.position)) + 1;
      await revise(tx, episodeId, editor, now, () =>
        tx.episodeTopic.create({ data: { episodeId, topicId, position } }),
      );
      added.push(episodeId);
    }
    if (added.length > 0) {
      await recordTopic(tx, 'topic.given', { topicId, name, interviews: added.length, editor }, now);
      await bumpContentVersion(tx);
    }
    return { topicId, added, skipped: episodeIds.length - added.length };
  });
}

/** Takes a topic from several episodes, those that have it. @returns how many had */
export function removeTopic(db: Db, { topicId, episodeIds, editor }: Options & { topicId: number }, now: Date) {
  return asSingleWriter(db, 'editing', async (tx): Promise<number> => {
    const ids = await listWritable(tx, { episodeIds, editor });
    const having = await tx.episodeTopic.findMany({ where: { topicId, episodeId: { in: ids } } });
    for (const { episodeId } of having) {
      await revise(tx, episodeId, editor, now, () =>
        tx.episodeTopic.delete({ where: { episodeId_topicId: { episodeId, topicId } } }),
      );
    }
    const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { name: true } });
    await tx.topic.deleteMany({ where: { id: topicId, episodes: { none: {} }, articles: { none: {} } } });
    if (topic && having.length > 0) {
      await recordTopic(tx, 'topic.taken', { topicId, name: topic.name, interviews: having.length, editor }, now);
      await bumpContentVersion(tx);
    } else recordNothing();
    return having.length;
  });
}

type Given = { topicId: number; name: string; interviews: number; editor: Asker };

function recordTopic(
  tx: Tx,
  action: 'topic.given' | 'topic.taken',
  { topicId, name, interviews, editor }: Given,
  now: Date,
): Promise<void> {
  const subject = { kind: 'topic', id: topicId, name } as const;
  return recordAudit(tx, { action, subject, detail: { interviews }, userId: editor.id }, now);
}

async function listWritable(tx: Tx, { episodeIds, editor }: Options): Promise<number[]> {
  const rows = await tx.episode.findMany({
    where: { id: { in: episodeIds } },
    orderBy: { id: 'asc' },
    select: { id: true, status: true, createdByUserId: true },
  });
  return rows.filter((row) => mayWith(editor, 'episodes.write', row)).map(({ id }) => id);
}

/** Changes an episode as a save does, so that whoever has it open is told, and what it was can be put back. */
async function revise(tx: Tx, id: number, editor: Asker, now: Date, change: () => Promise<unknown>): Promise<void> {
  await recordEpisodeRevision(tx, id);
  await change();
  await tx.episode.update({
    where: { id },
    data: { revision: { increment: 1 }, updatedByUserId: editor.id, updatedAt: now },
  });
  await recordEpisodeRevision(tx, id);
}
