import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchQuestion, type StandingQuestion } from '@/lib/questions/match-question';

const questions: StandingQuestion[] = [
  { id: 1, text: 'What are you building at the moment, and why that?', wordings: ['What’s on your bench these days?'] },
  { id: 2, text: 'Which programming language do you like best, and which tool? Why those?', wordings: [] },
  { id: 3, text: 'How old were you when you wrote your first program?', wordings: [] },
  { id: 4, text: 'Which mistake of your career hurt most?', wordings: [] },
  { id: 5, text: 'Whose music do you like best?', wordings: [] },
];
const match = (asked: string) => matchQuestion(asked, questions);

describe('the same wording', () => {
  test.each([
    ['Whose music do you like best?', 5],
    ['whose MUSIC do you like best', 5],
    ['  Whose  music\ndo you like best ?! ', 5],
    ["What's on your bench these days?", 1],
    ['What’s on your bench these days', 1],
    ['What´s on your bench thésé days?', 1],
  ])('%j is certain', (asked, questionId) => {
    expect(match(asked)).toEqual({ questionId, confidence: 100 });
  });

  it('is certain in any case, spacing and punctuation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.constantFrom('', '!', '…', ' ?', '”'),
        fc.boolean(),
        fc.constantFrom(' ', '  ', '\n', '\u00a0'),
        (question, end, upper, space) => {
          const asked = `“${question.text.replaceAll(' ', space)}${end}`;
          return match(upper ? asked.toUpperCase() : asked)?.confidence === 100;
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('another wording', () => {
  test.each([
    ['What is your favorite programming language? What is your favorite tool (say emacs)?', 2],
    ['Wich programing langauge do you like best, and wich tool?', 2],
    ['At which age did you write your first program, and what made you?', 3],
    ['What is the worst mistake you made in your career? What did you learn?', 4],
    ['And what are you building right now?', 1],
  ])('%j is proposed', (asked, questionId) => {
    const found = match(asked);
    expect(found?.questionId).toBe(questionId);
    expect(found?.confidence).toBeLessThan(100);
  });

  it('is the surer the more of it is the same', () => {
    const near = match('Which mistake in your career hurt most?')?.confidence ?? 0;
    const far = match('Did a mistake ever harm your career, or somebody else’s?')?.confidence ?? 0;
    expect(near).toBeGreaterThan(far);
  });
});

describe('a question of its own', () => {
  test.each(['Do you have any pets?', 'What do you do?', 'Why?', '', '…', 'How do you think teams should be run?'])(
    '%j is matched with none',
    (asked) => {
      expect(match(asked)).toBeNull();
    },
  );

  it('is matched with none where two are as near', () => {
    const twins = [
      { id: 1, text: 'Which book changed your work?', wordings: [] },
      { id: 2, text: 'Which book changed your life?', wordings: [] },
    ];
    expect(matchQuestion('Which book changed your thinking?', twins)).toBeNull();
  });

  it('is matched with none where there are no standing questions', () => {
    expect(matchQuestion('Why?', [])).toBeNull();
  });
});

it('takes no long over a text that is no question', () => {
  const long = Array.from({ length: 50_000 }, (_, i) => `word${i}`).join(' ');
  const before = performance.now();
  match(long);
  expect(performance.now() - before).toBeLessThan(2_000);
});
