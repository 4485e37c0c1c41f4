import type { Tx } from '../db/client';
import { assignAnchors } from './assign-anchors';
import type { AnswerContent } from './episode-content';

/**
 * Makes these the answers of an episode, in their order.
 * @returns their anchors, in that order.
 */
export async function saveAnswers(tx: Tx, episodeId: number, answers: AnswerContent[]): Promise<string[]> {
  const questions = await tx.question.findMany({ select: { id: true, slug: true } });
  const anchors = assignAnchors(answers, new Map(questions.map(({ id, slug }) => [id, slug])));
  await tx.answer.deleteMany({ where: { episodeId, anchor: { notIn: anchors } } });
  const before = new Map((await tx.answer.findMany({ where: { episodeId } })).map((row) => [row.anchor, row]));
  const rows = answers.map(({ questionId, wording, body, startSeconds, notAsked = false }, position) => {
    const anchor = anchors[position] ?? '';
    return { episodeId, anchor, questionId, wording, body, startSeconds, notAsked, position };
  });
  const changed = rows.flatMap((row) => {
    const known = before.get(row.anchor);
    return known && !isSame(row, known) ? [{ ...row, id: known.id }] : [];
  });
  // Two statements for what would be one for each row.
  await tx.answer.deleteMany({ where: { id: { in: changed.map(({ id }) => id) } } });
  await tx.answer.createMany({ data: changed });
  await tx.answer.createMany({ data: rows.filter(({ anchor }) => !before.has(anchor)) });
  return anchors;
}

function isSame<Row extends object>(row: Row, known: Row): boolean {
  return Object.entries(row).every(([name, value]) => known[name as keyof Row] === value);
}
