import { firstFree, toSlug } from '../slug';
import type { AnswerContent } from './episode-content';

/**
 * The anchors of an episode's answers, in their order: the one an answer has, else its standing question's slug, else
 * its wording as a slug. Each differs from the others, and those there already keep theirs.
 */
export function assignAnchors(
  answers: Pick<AnswerContent, 'anchor' | 'questionId' | 'wording'>[],
  questionSlugs: Map<number, string>,
): string[] {
  const kept = new Set(answers.flatMap(({ anchor }) => anchor ?? []));
  const given = new Set<string>();
  return answers.map(({ anchor, questionId, wording }) => {
    const standing = questionId === null ? undefined : questionSlugs.get(questionId);
    const base = anchor ?? standing ?? (toSlug(wording ?? '').slice(0, 60) || 'question');
    const isFree = (candidate: string) => !given.has(candidate) && (candidate === anchor || !kept.has(candidate));
    const chosen = firstFree(base, isFree);
    given.add(chosen);
    return chosen;
  });
}
