import { expect, test } from 'vitest';
import { splitTopics } from '@/lib/topics/split-topics';

test('topics stand between commas, once each however they are written, with single spaces', () => {
  expect(splitTopics(' Python,testing ,, PYTHON,\n Free   software;Testing,')).toEqual([
    'Python',
    'testing',
    'Free software',
  ]);
  expect(splitTopics(' , ')).toEqual([]);
});
