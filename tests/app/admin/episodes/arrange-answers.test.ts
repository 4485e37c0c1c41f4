import { expect, test } from 'vitest';
import { mergeAnswers, rowAfter, rowToStamp, splitAnswer } from '@/app/admin/episodes/form/arrange-answers';
import { formAnswer } from '../../../factories/episode-form';

test('an answer is divided at the caret, and the second half waits for a question of its own', () => {
  const body = '- One\n- Two\n- Three';
  const [first, second] = splitAnswer(formAnswer({ body, anchor: 'kept' }), body.indexOf('- Three'));
  expect(first).toMatchObject({ rowId: 'a', anchor: 'kept', questionId: 1, start: '1:00', body: '- One\n- Two' });
  expect(second).toMatchObject({ anchor: null, questionId: null, wording: '', start: '', body: '- Three' });
});

test('two answers become one with all that was written of both', () => {
  const second = formAnswer({ rowId: 'b', start: '2:00', body: '- Two' });
  expect(mergeAnswers(formAnswer({ start: '', body: '- One\n' }), second)).toMatchObject({
    rowId: 'a',
    start: '2:00',
    body: '- One\n- Two',
  });
  expect(mergeAnswers(formAnswer({ body: 'Plain' }), second)).toMatchObject({ start: '1:00', body: 'Plain\n\n- Two' });
  expect(mergeAnswers(formAnswer({ body: '' }), second)).toMatchObject({ body: '- Two' });
});

test('a second goes to the row that is worked on, else to the first without one, never to one not asked', () => {
  const rows = [
    formAnswer({ rowId: 'a' }),
    formAnswer({ rowId: 'b', start: '', notAsked: true }),
    formAnswer({ rowId: 'c', start: '' }),
  ];
  expect(rowToStamp(rows, 'a')).toBe(0);
  expect(rowToStamp(rows, null)).toBe(2);
  expect(rowToStamp(rows, 'b')).toBe(2);
  expect(rowAfter(rows, 0)).toBe(2);
  expect(rowAfter(rows, 2)).toBe(-1);
});
