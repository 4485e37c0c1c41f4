import { expect, test } from 'vitest';
import { findCurrentAnswer } from '@/lib/episodes/find-current-answer';

test('the current answer is the one that began last, whatever order the questions stand in', () => {
  const answers = [
    { anchor: 'b', startSeconds: 100 },
    { anchor: 'none', startSeconds: null },
    { anchor: 'a', startSeconds: 10 },
  ];
  const at = (position: number) => findCurrentAnswer(answers, position)?.anchor ?? null;
  expect([0, 9.9, 10, 99.9, 100, 5_000].map(at)).toEqual([null, null, 'a', 'a', 'b', 'b']);
});
