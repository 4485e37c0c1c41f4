import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { reviseEpisodes } from '../episodes/revise-episodes';
import { recordMove } from '../site/redirects/record-move';
import { changeStandingList } from './change-standing-list';
import { distinctWordings, questionPath } from './question-content';
import { readStandingList, type StandingListItem } from './standing-list';

export type MergeQuestions = {
  /** The question that will be no more. */
  from: number;
  /** The one that it is the same as. */
  into: number;
  userId: string | null;
};

export type MergeQuestionsResult =
  | { ok: true; answers: number; episodes: number }
  /** Either is gone, they are of different series, or they are one. */
  | { ok: false; reason: 'gone' | 'same' };

/** Every interview in which it was asked has a revision more. Milliseconds. */
const TIMEOUT_MS = 120_000;

/**
 * Makes two standing questions one. Answers go along, with their addresses, and say how they were asked; an interview that
 * answered both keeps both answers. The words of the one that is no more become words of the other, its address leads there.
 */
export function mergeQuestions(db: Db, merge: MergeQuestions, now: Date): Promise<MergeQuestionsResult> {
  return asSingleWriter(db, 'editing', (tx) => mergeIn(tx, merge, now), { timeoutMs: TIMEOUT_MS });
}

async function mergeIn(tx: Tx, merge: MergeQuestions, now: Date): Promise<MergeQuestionsResult> {
  if (merge.from === merge.into) return { ok: false, reason: 'same' };
  const row = await tx.question.findUnique({ where: { id: merge.into }, select: { seriesId: true } });
  if (!row) return { ok: false, reason: 'gone' };
  const { seriesId } = row;
  return changeStandingList<MergeQuestionsResult>(tx, { seriesId, userId: merge.userId }, now, async () => {
    const list = await readStandingList(tx, seriesId);
    const from = list.find(({ id }) => id === merge.from);
    const into = list.find(({ id }) => id === merge.into);
    if (!from || !into) return { ok: false, reason: 'gone' };
    const moved = await moveAnswers(tx, from, into, merge.userId, now);
    await tx.question.delete({ where: { id: from.id } });
    await addWordings(tx, into, [from.text, ...from.wordings]);
    await recordMove(tx, { from: questionPath(from.slug), to: questionPath(into.slug) }, now);
    const subject = { kind: 'question', id: into.id, name: into.text } as const;
    const record = { action: 'question.merged', subject, detail: { merged: from.text, ...moved } } as const;
    await recordAudit(tx, { ...record, userId: merge.userId }, now);
    return { ok: true, ...moved };
  });
}

async function moveAnswers(
  tx: Tx,
  from: StandingListItem,
  into: StandingListItem,
  userId: string | null,
  now: Date,
): Promise<{ answers: number; episodes: number }> {
  const answers = await tx.answer.findMany({ where: { questionId: from.id }, select: { episodeId: true } });
  const ids = [...new Set(answers.map(({ episodeId }) => episodeId))];
  let moved = 0;
  await reviseEpisodes(tx, { ids, userId }, now, async () => {
    await forgetNotAsked(tx, from.id, into.id);
    if (from.text !== into.text) {
      const unworded = { questionId: from.id, OR: [{ wording: null }, { wording: '' }] };
      await tx.answer.updateMany({ where: unworded, data: { wording: from.text } });
    }
    const { count } = await tx.answer.updateMany({ where: { questionId: from.id }, data: { questionId: into.id } });
    moved = count;
  });
  return { answers: moved, episodes: ids.length };
}

/** That a guest was not asked the one says nothing once they were asked the other; what was written there stays. */
async function forgetNotAsked(tx: Tx, a: number, b: number): Promise<void> {
  const empty = { notAsked: true, body: '', startSeconds: null };
  for (const [unasked, other] of [
    [a, b],
    [b, a],
  ]) {
    await tx.answer.deleteMany({
      where: { ...empty, questionId: unasked, episode: { answers: { some: { questionId: other } } } },
    });
  }
}

async function addWordings(tx: Tx, into: StandingListItem, words: string[]): Promise<void> {
  const known = new Set(into.wordings);
  const added = distinctWordings(into.text, [...into.wordings, ...words]).filter((text) => !known.has(text));
  await tx.questionWording.createMany({ data: added.map((text) => ({ questionId: into.id, text })) });
}
