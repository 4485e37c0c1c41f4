import { expect, test } from 'vitest';
import { suggestTopics } from '@/components/admin/topic-suggestions';

const KNOWN = ['Python', 'Pyramids', 'Testing'];

test('what is being typed is completed, in its place', () => {
  expect(suggestTopics('Testing, py', KNOWN)).toEqual([
    { name: 'Python', next: 'Testing, Python' },
    { name: 'Pyramids', next: 'Testing, Pyramids' },
  ]);
});

test('after a whole topic the others are offered, to be added', () => {
  expect(suggestTopics('python', KNOWN)).toEqual([
    { name: 'Pyramids', next: 'python, Pyramids' },
    { name: 'Testing', next: 'python, Testing' },
  ]);
  expect(suggestTopics('', KNOWN)).toHaveLength(3);
  expect(suggestTopics('Zen', KNOWN)).toEqual([]);
});
