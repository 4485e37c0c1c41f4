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
  const before = await tx.answer.findMany({ where: { episodeId }, select: { id: true, anchor: true } });
  const known = new Map(before.map(({ id, anchor }) => [anchor, id]));
  for (const [position, { questionId, wording, body, startSeconds, notAsked = false }] of answers.entries()) {
    const anchor = anchors[position] ?? '';
    const data = { questionId, wording, body, startSeconds, notAsked, position };
    const id = known.get(anchor);
    if (id === undefined) await tx.answer.create({ data: { ...data, episodeId, anchor } });
    else await tx.answer.update({ where: { id }, data });
  }
  return anchors;
}
