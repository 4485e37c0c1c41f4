import type { EpisodeFormAnswer } from '../schema';

/** A question as it was asked. */
export function questionTextOf(
  { wording, questionId }: Pick<EpisodeFormAnswer, 'wording' | 'questionId'>,
  questions: { id: number; text: string }[],
): string {
  const asked = wording.trim();
  return asked || questions.find(({ id }) => id === questionId)?.text || 'A question not written yet';
}
