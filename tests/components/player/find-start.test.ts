import { expect, test } from 'vitest';
import { findStart } from '@/components/player/find-start';

const episode = {
  youtubeId: 'aaaaaaaaaaa',
  postId: 'ada',
  title: 'Ada',
  durationSeconds: 600,
  answers: [
    { anchor: 'why', startSeconds: 90 },
    { anchor: 'untimed', startSeconds: null },
  ],
};

test('a framed player begins at the second, or at the answer, that its address names', () => {
  const starts = [
    '?t=30',
    '?t=30s&q=why',
    '?q=why',
    '?q=q-why',
    '?q=untimed',
    '?q=nobody',
    '?t=soon&q=why',
    '?t=601',
    '',
  ];
  expect(starts.map((search) => findStart(search, episode))).toEqual([30, 30, 90, 90, null, null, 90, null, null]);
});
