import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { reviseEpisodes } from '../episodes/revise-episodes';
import { recordMove } from '../site/redirects/record-move';
import { changeStandingList } from './change-standing-list';
import {
  distinctWordings,
  type QuestionContent,
  type QuestionRefusal,
  questionPath,
  refuseQuestion,
} from './question-content';
import { readStandingList, type StandingListItem, versionOf } from './standing-list';

export type SaveQuestion = {
  id: number;
  /** The version that the editor began from. */
  version: string;
  content: QuestionContent;
  /** Whether answers so far go on saying the words that the text had until now. */
  keepsAsked: boolean;
  userId: string | null;
};

export type SaveQuestionResult =
  | { ok: true; version: string }
  | QuestionRefusal
  /** Somebody saved since; naming their version in the next try overwrites what they saved. */
  | { ok: false; reason: 'conflict'; theirs: StandingListItem; version: string }
  | { ok: false; reason: 'gone' };

/** Every interview in which it was asked may have a revision more. Milliseconds. */
const TIMEOUT_MS = 120_000;

/**
 * Saves a standing question. Its old address leads to the new one, and the words that its text had until now remain
 * among those by which it is known.
 */
export function saveQuestion(db: Db, save: SaveQuestion, now: Date): Promise<SaveQuestionResult> {
  return asSingleWriter(db, 'editing', (tx) => saveIn(tx, save, now), { timeoutMs: TIMEOUT_MS });
}

async function saveIn(
  tx: Tx,
  { id, version, content, keepsAsked, userId }: SaveQuestion,
  now: Date,
): Promise<SaveQuestionResult> {
  const row = await tx.question.findUnique({ where: { id }, select: { seriesId: true } });
  if (!row) return { ok: false, reason: 'gone' };
  const { seriesId } = row;
  const find = async () => (await readStandingList(tx, seriesId)).find((item) => item.id === id);
  return changeStandingList<SaveQuestionResult>(tx, { seriesId, userId }, now, async () => {
    const before = await find();
    if (!before) return { ok: false, reason: 'gone' };
    if (versionOf(before) !== version) {
      return { ok: false, reason: 'conflict', theirs: before, version: versionOf(before) };
    }
    const refusal = await refuseQuestion(tx, content, { seriesId, known: before });
    if (refusal) return refusal;
    if (keepsAsked && before.text !== content.text) await keepAsked(tx, before, userId, now);
    await write(tx, before, content, now);
    await recordMove(tx, { from: questionPath(before.slug), to: questionPath(content.slug) }, now);
    await recordAudit(
      tx,
      { action: 'question.saved', subject: { kind: 'question', id, name: content.text }, userId },
      now,
    );
    const after = await find();
    return { ok: true, version: after ? versionOf(after) : '' };
  });
}

async function write(tx: Tx, before: StandingListItem, content: QuestionContent, now: Date): Promise<void> {
  const { wordings, ...fields } = content;
  await tx.question.update({ where: { id: before.id }, data: { ...fields, updatedAt: now } });
  const kept = distinctWordings(content.text, [...wordings, before.text]);
  await tx.questionWording.deleteMany({ where: { questionId: before.id } });
  await tx.questionWording.createMany({ data: kept.map((text) => ({ questionId: before.id, text })) });
}

async function keepAsked(tx: Tx, { id, text }: StandingListItem, userId: string | null, now: Date): Promise<void> {
  const where = { questionId: id, wording: null };
  const answers = await tx.answer.findMany({ where, distinct: 'episodeId', select: { episodeId: true } });
  const ids = answers.map(({ episodeId }) => episodeId);
  await reviseEpisodes(tx, { ids, userId }, now, async () => {
    await tx.answer.updateMany({ where, data: { wording: text } });
  });
}
