import type { AnswerView } from './episode';

/**
 * The answer that is being given at a second of the video: of those that have begun, the one that began last. Answers
 * without a start second are never it. Null before the first.
 */
export function findCurrentAnswer<A extends Pick<AnswerView, 'startSeconds'>>(
  answers: readonly A[],
  position: number,
): A | null {
  let current: A | null = null;
  for (const answer of answers) {
    if (answer.startSeconds === null || answer.startSeconds > position) continue;
    if (current === null || answer.startSeconds >= (current.startSeconds ?? 0)) current = answer;
  }
  return current;
}
