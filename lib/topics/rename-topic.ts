import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { foldName } from '../guests/fold-name';
import { recordMove } from '../site/redirects/record-move';
import { firstFree, toSlug } from '../slug';
import { changeTopic, topicPath } from './change-topic';

export type RenameTopicResult =
  | { ok: true }
  | { ok: false; reason: 'gone' }
  /** Another topic has this name: they are to be merged. */
  | { ok: false; reason: 'taken'; by: { id: number; name: string } };

type Options = { id: number; name: string; userId: string | null };

/** Every interview about it has a revision more. Milliseconds. */
const TIMEOUT_MS = 120_000;

/** Gives a topic another name, and the address that goes with it; the old one leads there. */
export function renameTopic(db: Db, { id, name, userId }: Options, now: Date): Promise<RenameTopicResult> {
  const run = async (tx: Tx): Promise<RenameTopicResult> => {
    const topic = await tx.topic.findUnique({ where: { id } });
    if (!topic) return { ok: false, reason: 'gone' };
    const foldedName = foldName(name);
    const by = await tx.topic.findFirst({ where: { foldedName, id: { not: id } }, select: { id: true, name: true } });
    if (by) return { ok: false, reason: 'taken', by };
    const base = toSlug(name) || 'topic';
    const others = await tx.topic.findMany({
      where: { slug: { startsWith: base }, id: { not: id } },
      select: { slug: true },
    });
    const slug = firstFree(base, (candidate) => !others.some((other) => other.slug === candidate));
    await changeTopic(tx, { id, userId }, now, async () => {
      await tx.topic.update({ where: { id }, data: { name, foldedName, slug } });
    });
    await recordMove(tx, { from: topicPath(topic.slug), to: topicPath(slug) }, now);
    const subject = { kind: 'topic', id, name } as const;
    await recordAudit(tx, { action: 'topic.renamed', subject, detail: { before: topic.name }, userId }, now);
    return { ok: true };
  };
  return asSingleWriter(db, 'editing', run, { timeoutMs: TIMEOUT_MS });
}
