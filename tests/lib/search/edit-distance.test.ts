import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctWord } from '@/lib/search/correct-word';
import { editDistance, letterSet, mayBeNear } from '@/lib/search/edit-distance';

test.each([
  ['lefkowtiz', 'lefkowitz', 1],
  ['lefkwitz', 'lefkowitz', 1],
  ['leffkowitz', 'lefkowitz', 1],
  ['lefkovits', 'lefkowitz', 2],
  ['same', 'same', 0],
  ['', 'ab', 2],
  ['martelli', 'lefkowitz', Number.POSITIVE_INFINITY],
])('%j is %j after %d changes', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

test('the way back is as long', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
      expect(editDistance(a, b, 2)).toBe(
        editDistance(a, b, 20) <= 2 ? editDistance(a, b, 20) : Number.POSITIVE_INFINITY,
      );
    }),
    { numRuns: 100 },
  );
});

test('words that are near have letters that may be', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefz1é語'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 20);
      expect(mayBeNear(letterSet(a), letterSet(b), distance)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('the nearest word is meant, of equally near ones the more common, and of short ones none', () => {
  const vocabulary = new Map(
    ['Martelli', 'Martell', 'music', 'mosaic', 'code'].map((written, i) => [
      written.toLowerCase(),
      { written, count: written === 'Martell' ? 9 : i + 1, letters: letterSet(written.toLowerCase()) },
    ]),
  );
  expect(correctWord('martelly', vocabulary)).toBe('Martell');
  expect(correctWord('martellli', vocabulary)).toBe('Martelli');
  expect(correctWord('musik', vocabulary)).toBe('music');
  expect(correctWord('cod', vocabulary)).toBeNull();
  expect(correctWord('harbour', vocabulary)).toBeNull();
});
