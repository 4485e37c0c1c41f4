import { expect, test } from 'vitest';
import { applySummary } from '@/app/admin/episodes/form/apply-summary';
import { episodeForm, formAnswer } from '../../../factories/episode-form';

const standing = [
  { id: 1, text: 'Why numbers?' },
  { id: 2, text: 'What’s next?' },
];
const blank = (rowId: string, questionId: number) => formAnswer({ rowId, questionId, start: '', body: '' });
const chosen = (questions: Parameters<typeof applySummary>[1]['questions'], introduction = '') => ({
  questions,
  introduction,
  recommendedLinks: [],
});

test('a summary’s questions stand in its order, and those that it lacks after them', () => {
  const form = episodeForm({ answers: [blank('a', 1), blank('b', 2)], introduction: '' });
  const { answers, introduction } = applySummary(
    form,
    chosen(
      [
        { asked: "What's next?", questionId: 2, start: '0:10', body: '- Tides' },
        { asked: 'And cats?', questionId: null, start: '', body: '- No' },
      ],
      'Hello.',
    ),
    standing,
  );
  expect(
    answers.map(({ rowId, questionId, wording, start, body }) => [rowId, questionId, wording, start, body]),
  ).toEqual([
    ['b', 2, '', '0:10', '- Tides'],
    [expect.stringMatching(/^new-/), null, 'And cats?', '', '- No'],
    ['a', 1, '', '', ''],
  ]);
  expect(introduction).toBe('Hello.');
});

test('a question that was put in other words keeps them, and what was written before stays', () => {
  const form = episodeForm({ answers: [formAnswer({ body: '- Mine', start: '0:05' })], introduction: 'Mine.' });
  const put = chosen([{ asked: 'Why do you count?', questionId: 1, start: '', body: '- Theirs' }], 'Theirs.');
  const once = applySummary(form, put, standing);
  expect(once).toMatchObject({
    introduction: 'Mine.\n\nTheirs.',
    answers: [{ wording: 'Why do you count?', start: '0:05', body: '- Mine\n\n- Theirs' }],
  });
  expect(applySummary({ ...form, ...once }, put, standing)).toEqual(once);
});

test('what is left out does not enter the form', () => {
  const form = episodeForm({ answers: [blank('a', 1)] });
  const put = chosen([{ asked: 'Subscribe?', questionId: 'leave-out', start: '', body: 'x' }]);
  expect(applySummary(form, put, standing).answers).toEqual([blank('a', 1)]);
});
