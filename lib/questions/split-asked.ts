import { matchQuestion, type StandingQuestion } from './match-question';

/**
 * The parts of a heading that asks several standing questions in one: “What do you like? Who plays it best?” Only where
 * each of its sentences is near a question of its own.
 * @returns the heading itself where it asks one
 */
export function splitAsked(asked: string, standing: readonly StandingQuestion[]): string[] {
  const sentences = asked.split(/(?<=\?)\s+/).filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length < 2 || sentences.length > standing.length) return [asked];
  const whole = matchQuestion(asked, standing);
  if (whole?.confidence === 100) return [asked];
  const found = sentences.map((sentence) => matchQuestion(sentence, standing)?.questionId);
  const areAllKnown = found.every((id) => id !== undefined);
  return areAllKnown && new Set(found).size === sentences.length ? sentences : [asked];
}
