import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '@/lib/search/tokenise';

const words = (text: string) => tokenise(text).map((token) => token.word);

test.each([
  ['Case and ACCENTS: Žółć, Ångström, naïve', ['case', 'and', 'accents', 'zolc', 'angstrom', 'naive']],
  [
    'Letters of their own: Øystein Łukasz Straße Æsop',
    ['letters', 'of', 'their', 'own', 'oystein', 'lukasz', 'strasse', 'aesop'],
  ],
  ['Glyph’s and don’t and O’Brien', ['glyph', 'and', 'dont', 'and', 'obrien']],
  ['C++, C# and F# but not a+b', ['cplusplus', 'csharp', 'and', 'fsharp', 'but', 'not', 'a', 'b']],
  ['e-mail node.js 3.14', ['e', 'mail', 'node', 'js', '3', '14']],
  ['ﬁne ① ½', ['fine', '1', '12']],
  ['日本語の本', ['日', '本', '語', 'の', '本']],
  ['\0\u{1f600} — “ ”', []],
])('%j has the words %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('accents that come apart from their letter are no other word', () => {
  expect(words('Lefkowítz')).toEqual(words('Lefkowítz'));
});

test('whatever the text, words are letters and digits, and stand where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0;
      for (const token of tokenise(text)) {
        expect(token.word).toMatch(/^[\p{L}\p{N}]{1,60}$/u);
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 100 },
  );
});

test('an index of folded words has the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      const once = words(text);
      expect(words(once.join(' ')).join('')).toBe(once.join(''));
    }),
    { numRuns: 100 },
  );
});
