import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '@/lib/search/parse-query';

/** Terms as text: phrases in quotation marks, an open end as a star. */
const terms = (text: string) =>
  parseQuery(text).terms.map(
    ({ words, prefix }) => `${words.length > 1 ? `"${words.join(' ')}"` : words[0]}${prefix ? '*' : ''}`,
  );

test.each([
  ['glyph music', ['glyph', 'music*']],
  ['  Glyph   MUSIC\t', ['glyph', 'music*']],
  ['"painful lesson" code', ['"painful lesson"', 'code*']],
  ['code “painful lesson”', ['code', '"painful lesson"']],
  ['„schwere Lektion“ «leçon dure»', ['"schwere lektion"', '"lecon dure"']],
  ['"not closed yet', ['"not closed yet"*']],
  ['e-mail lists', ['"e mail"', 'lists*']],
  ['lists e-mail', ['lists', '"e mail"*']],
  ['again and again', ['again*', 'and']],
  ['a', ['a']],
  ['NOT title:glyph* (a OR b) NEAR/2 -x ^y {z}', ['not', '"title glyph"', 'a', 'or', 'b', '"near 2"', 'x', 'y', 'z']],
  ["'; DROP TABLE episode; --", ['drop', 'table', 'episode*']],
  ['" " "" !!! …', []],
  ['', []],
])('%j asks for %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('a query that is too long is cut, and says so', () => {
  expect(parseQuery('word '.repeat(10)).cut).toBe(false);
  const long = parseQuery('abcdefgh '.repeat(1_200));
  expect(long.cut).toBe(true);
  expect(long.text.length).toBeLessThanOrEqual(200);
  const many = parseQuery(Array.from({ length: 30 }, (_, i) => `w${i}`).join(' '));
  expect([many.cut, many.terms.length]).toEqual([true, 12]);
});

test('what can’t be shown is left out', () => {
  expect(parseQuery('a\0b\u0007\ud800c\r\nd')).toMatchObject({ text: 'a b c d', cut: false });
});

test('anything that can be typed is a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const { words } of parseQuery(text).terms) {
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    }),
    { numRuns: 100 },
  );
});
