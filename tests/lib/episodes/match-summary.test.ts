import { expect, test } from 'vitest';
import { matchSummary } from '@/lib/episodes/match-summary';
import { parseSummary, type Summary } from '@/lib/episodes/parse-summary';

const standing = [
  { id: 1, text: 'What are you building?', wordings: [] },
  { id: 2, text: 'What should people look at? Your own counts too.', wordings: ['Anything to plug?'] },
];
const summaryOf = (text: string): Summary => {
  const parsed = parseSummary(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.summary;
};
const matched = (text: string) =>
  matchSummary(summaryOf(text), standing).questions.map(({ questionId, confidence, answer }) => [
    questionId,
    confidence,
    answer,
  ]);

test('questions are taken for standing ones, and each of these once', () => {
  expect(matched('What are you building?\n\n• A lamp.\n\nWhat are you building?\n\n• A boat.')).toEqual([
    [1, 100, '- A lamp.'],
    [null, 0, '- A boat.'],
  ]);
});

test('a standing question that ends without a question mark begins its answer all the same', () => {
  const text =
    'What are you building?\n\n• A lamp.\n\nWhat should people look at? Your own counts too.\n\n• The almanac.';
  expect(matched(text)).toEqual([
    [1, 100, '- A lamp.'],
    [2, 100, '- The almanac.'],
  ]);
});

test('two standing questions in one heading without an answer are two', () => {
  const both = [
    { id: 1, text: 'Which pastimes have you away from work?', wordings: [] },
    { id: 2, text: 'Whose music do you like best?', wordings: [] },
  ];
  const ask = (text: string) =>
    matchSummary(summaryOf(text), both).questions.map(({ asked, questionId }) => [asked, questionId]);
  const heading = 'Which pastimes do you have? And whose music do you like most?';
  expect(ask(`${heading}\n\nWhose bread is it?\n\n- Mine.`).slice(0, 2)).toEqual([
    ['Which pastimes do you have?', 1],
    ['And whose music do you like most?', 2],
  ]);
  // What is written under it would be an answer to both.
  expect(ask(`${heading}\n\n- Chess, to the sound of nothing.`)).toHaveLength(1);
  // A second sentence that only goes on asks nothing of its own.
  expect(ask('Which pastimes do you have? Why those?\n\nWhose bread is it?\n\n- Mine.')[0]?.[0]).toBe(
    'Which pastimes do you have? Why those?',
  );
});
