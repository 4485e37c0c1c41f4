import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { getRevision } from '../revisions/get-revision';
import { firstFree } from '../slug';
import { changeStandingList } from './change-standing-list';
import { questionPath } from './question-content';
import { parseStandingListRevision, readStandingList, type StandingListItem, versionOf } from './standing-list';

export type RestoreStandingList = {
  seriesId: number;
  /** Of the revision to put back. */
  number: number;
  /** The version of the list that the editor took for the latest. */
  version: string;
  userId: string | null;
};

export type RestoreStandingListResult = { ok: true } | { ok: false; reason: 'gone' | 'conflict' };

/**
 * Puts an earlier standing list back: its order, words and who is asked what. Nothing that guests answered goes: a
 * question that came later stays, at the end and no longer asked. Addresses stay too; of one that was merged away there
 * is a question again, to which no answers belong.
 */
export async function restoreStandingList(
  db: Db,
  { seriesId, number, version, userId }: RestoreStandingList,
  now: Date,
): Promise<RestoreStandingListResult> {
  const kept = await getRevision(db, { subject: 'questions', subjectId: seriesId }, number);
  if (!kept) return { ok: false, reason: 'gone' };
  const { questions } = parseStandingListRevision(kept.content);
  return asSingleWriter(db, 'editing', (tx) =>
    changeStandingList<RestoreStandingListResult>(tx, { seriesId, userId, kind: 'restored' }, now, async () => {
      const list = await readStandingList(tx, seriesId);
      if (versionOf(list) !== version) return { ok: false, reason: 'conflict' };
      const known = new Set(list.map(({ id }) => id));
      const later = list.filter(({ id }) => !questions.some((question) => question.id === id));
      for (const [at, { id }] of later.entries()) {
        await tx.question.update({ where: { id }, data: { isAsked: false, position: questions.length + at } });
      }
      for (const [position, question] of questions.entries()) {
        await putBack(tx, question, { position, seriesId, isKnown: known.has(question.id) }, now);
      }
      const subject = { kind: 'series', id: seriesId, name: '' } as const;
      await recordAudit(tx, { action: 'questions.restored', subject, detail: { revision: number }, userId }, now);
      return { ok: true };
    }),
  );
}

async function putBack(
  tx: Tx,
  { id, slug, text, label, isAsked, wordings }: StandingListItem,
  { position, seriesId, isKnown }: { position: number; seriesId: number; isKnown: boolean },
  now: Date,
): Promise<void> {
  const data = { text, label, isAsked, position, updatedAt: now };
  const create = wordings.map((wording) => ({ text: wording }));
  if (isKnown) {
    await tx.question.update({ where: { id }, data: { ...data, wordings: { deleteMany: {}, create } } });
    return;
  }
  const taken = await tx.question.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const free = firstFree(slug, (candidate) => !taken.some((other) => other.slug === candidate));
  await tx.redirect.deleteMany({ where: { path: questionPath(free) } });
  await tx.question.create({ data: { ...data, seriesId, slug: free, createdAt: now, wordings: { create } } });
}
