import { expect, test } from 'vitest';
import { listDifferences } from '@/app/admin/episodes/form/list-differences';
import { episodeForm, formAnswer } from '../../../factories/episode-form';

const questionOf = ({ rowId }: { rowId: string }) => `Question ${rowId}`;

test('two versions of the same text do not differ', () => {
  expect(listDifferences(episodeForm(), episodeForm(), questionOf)).toEqual([]);
});

test('each field that differs is told with both texts, answers by their question', () => {
  const mine = episodeForm({
    title: 'Mine',
    answers: [formAnswer(), formAnswer({ rowId: 'b', start: '', body: '- b' })],
  });
  const theirs = episodeForm({ title: 'Theirs', answers: [formAnswer({ body: '- Otherwise' })] });
  expect(listDifferences(mine, theirs, questionOf)).toEqual([
    { label: 'Title', mine: 'Mine', theirs: 'Theirs' },
    { label: 'Questions and their order', mine: '1. Question a\n2. Question b', theirs: '1. Question a' },
    { label: 'Question a', mine: '1:00\n- They add up', theirs: '1:00\n- Otherwise' },
    { label: 'Question b', mine: '- b', theirs: '' },
  ]);
});
