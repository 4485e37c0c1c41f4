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
