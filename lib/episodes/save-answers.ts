import type { Tx } from '../db/client';
import { assignAnchors } from './assign-anchors';
import type { AnswerContent } from './episode-content';

/**
 * Makes these the answers of an episode, in their order.
 * @returns their anchors, in that order.
 */
export async function saveAnswers(tx: Tx, episodeId: number, answers: AnswerContent[]): Promise<string[]> {
  // Those that are there have an anchor and keep it.
  const isKnown = answers.every(({ anchor }) => anchor !== null);
  const questions = isKnown ? [] : await tx.question.findMany({ select: { id: true, slug: true } });
  const anchors = assignAnchors(answers, new Map(questions.map(({ id, slug }) => [id, slug])));
  const there = await tx.answer.findMany({ where: { episodeId } });
  const before = new Map(there.map((row) => [row.anchor, row]));
  const kept = new Set(anchors);
  const rows = answers.map(({ questionId, wording, body, startSeconds, notAsked = false }, position) => {
    const anchor = anchors[position] ?? '';
    return { episodeId, anchor, questionId, wording, body, startSeconds, notAsked, position };
  });
  const changed = rows.flatMap((row) => {
    const known = before.get(row.anchor);
    return known && !isSame(row, known) ? [{ ...row, id: known.id }] : [];
  });
  const gone = [...there.filter(({ anchor }) => !kept.has(anchor)), ...changed].map(({ id }) => id);
  const added = rows.filter(({ anchor }) => !before.has(anchor));
  // Few statements for what would be one for each row.
  if (gone.length > 0) await tx.answer.deleteMany({ where: { id: { in: gone } } });
  if (changed.length > 0) await tx.answer.createMany({ data: changed });
  if (added.length > 0) await tx.answer.createMany({ data: added });
  return anchors;
}

function isSame<Row extends object>(row: Row, known: Row): boolean {
  return Object.entries(row).every(([name, value]) => known[name as keyof Row] === value);
}
