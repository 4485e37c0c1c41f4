import { newEventId } from '@/components/analytics/event-id';
import type { EpisodeFormAnswer } from '../schema';
import { blankAnswer } from '../to-episode-form';

/** A row of the form that is not saved yet. @param questionId null for a question of this guest's own */
export const newAnswer = (questionId: number | null): EpisodeFormAnswer =>
  blankAnswer(`new-${newEventId()}`, questionId);

/**
 * Divides an answer in two where the caret is: the first keeps the question, the second waits for one of its own.
 * @param at characters into the answer
 */
export function splitAnswer(answer: EpisodeFormAnswer, at: number): [EpisodeFormAnswer, EpisodeFormAnswer] {
  const [head, tail] = [answer.body.slice(0, at).trimEnd(), answer.body.slice(at).trimStart()];
  return [
    { ...answer, body: head },
    { ...newAnswer(null), body: tail },
  ];
}

/** Two answers as one: the first's question, and start where it has one; all that was written of both. */
export function mergeAnswers(first: EpisodeFormAnswer, second: EpisodeFormAnswer): EpisodeFormAnswer {
  const bodies = [first.body.trimEnd(), second.body.trim()].filter(Boolean);
  const isList = bodies.every((body) => /(^|\n)\s*[-*+] [^\n]*$/.test(body));
  return {
    ...first,
    start: first.start || second.start,
    notAsked: first.notAsked && second.notAsked,
    body: bodies.join(isList ? '\n' : '\n\n'),
  };
}

/** Which row a start second belongs to: the one that is worked on, else the first that has none. −1 where all have one. */
export function rowToStamp(answers: EpisodeFormAnswer[], currentRowId: string | null): number {
  const current = answers.findIndex(({ rowId, notAsked }) => rowId === currentRowId && !notAsked);
  return current >= 0 ? current : answers.findIndex(({ start, notAsked }) => start === '' && !notAsked);
}

/** The row after one, of those that were asked; −1 after the last. */
export function rowAfter(answers: EpisodeFormAnswer[], index: number): number {
  return answers.findIndex(({ notAsked }, i) => i > index && !notAsked);
}
