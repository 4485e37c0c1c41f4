import type { EpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';

type Answer = EpisodeForEditing['content']['answers'][number];

/** What each answer of an episode was asked, in the words in which readers see it. */
export function listQuestions(
  answers: Pick<Answer, 'anchor' | 'wording' | 'questionId' | 'startSeconds'>[],
  questions: { id: number; text: string }[],
): { anchor: string; question: string; startSeconds: number | null }[] {
  const texts = new Map(questions.map(({ id, text }) => [id, text]));
  return answers.map(({ anchor, wording, questionId, startSeconds }) => ({
    anchor,
    question: wording || (questionId === null ? '' : (texts.get(questionId) ?? '')),
    startSeconds,
  }));
}
