import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupCues } from '@/lib/search/documents/group-cues';

const cue = (startSeconds: number, text: string, length = 5) => ({
  startMs: startSeconds * 1_000,
  endMs: (startSeconds + length) * 1_000,
  text,
});

test('a passage ends with the first sentence that ends after half a minute', () => {
  const cues = Array.from({ length: 20 }, (_, i) => cue(i * 5, i % 4 === 3 ? `end ${i}.` : `word ${i}`));
  expect(groupCues(cues).map(({ seconds }) => seconds[0])).toEqual([
    [0, 0],
    [0, 40],
    [0, 80],
  ]);
});

test('where no sentence ends, a passage ends after a minute', () => {
  const cues = Array.from({ length: 30 }, (_, i) => cue(i * 5, `word ${i}`));
  expect(groupCues(cues).map(({ seconds }) => seconds[0]?.[1])).toEqual([0, 60, 120]);
});

test('each character knows the second of its cue', () => {
  const [passage] = groupCues([
    cue(7, '  one\ntwo '),
    cue(12, ''),
    cue(12.4, 'three'),
    cue(12.9, 'four'),
    cue(20, 'five'),
  ]);
  expect(passage).toEqual({
    text: 'one two three four five',
    seconds: [
      [0, 7],
      [8, 12],
      [19, 20],
    ],
  });
});

test('an hour of transcript is about a hundred passages, with every word in one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (length, sentence) => {
      const cues = Array.from({ length: Math.floor(3_600 / length) }, (_, i) =>
        cue(i * length, `w${i}${i % sentence === 0 ? '.' : ''}`, length),
      );
      const passages = groupCues(cues);
      expect(passages.map(({ text }) => text).join(' ')).toBe(cues.map(({ text }) => text).join(' '));
      expect(passages.length).toBeGreaterThanOrEqual(55);
      expect(passages.length).toBeLessThanOrEqual(125);
    }),
    { numRuns: 50 },
  );
});

test('cues that all claim the same second make no endless passage', () => {
  const cues = Array.from({ length: 500 }, () => cue(1, 'a few words more'));
  for (const { text } of groupCues(cues)) expect(text.length).toBeLessThanOrEqual(2_000);
});
