import { expect, test } from 'vitest';
import { describeLengthDoubt } from '@/components/admin/transcript-words';
import { checkLength } from '@/lib/episodes/transcripts/check-length';

const until = (...ends: number[]) => ends.map((end) => ({ startMs: 0, endMs: end * 1000, speaker: null, text: 'x' }));

test('a transcript that goes on after the video, or ends long before it, is doubted in words', () => {
  const beyond = checkLength(until(90, 63), 60);
  expect(beyond).toEqual({ kind: 'beyond-end', endSeconds: 90, durationSeconds: 60 });
  expect(beyond && describeLengthDoubt(beyond)).toBe(
    'It goes on until 1:30, and the video is 1:00 long. Is it this video’s?',
  );
  expect(checkLength(until(40), 60)).toMatchObject({ kind: 'ends-early' });
});

test('one that ends with the video, or a video of unknown length, is not', () => {
  expect(checkLength(until(62), 60)).toBeNull();
  expect(checkLength(until(50), 60)).toBeNull();
  expect(checkLength(until(900), null)).toBeNull();
  expect(checkLength([], 60)).toBeNull();
});
