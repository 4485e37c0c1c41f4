import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '@/lib/search/excerpt';
import { cutSegments, findMarks } from '@/lib/search/mark-words';
import { parseQuery } from '@/lib/search/parse-query';

const mark = (text: string, query: string) =>
  cutSegments(text, findMarks(text, parseQuery(query).terms))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test.each([
  ['Whose music do you like?', 'music', 'Whose [music] do you like?'],
  ['MÚSICA, música', 'musica ', '[MÚSICA], [música]'],
  ['The painful lesson, a lesson', '"painful lesson"', 'The [painful lesson], a lesson'],
  ['programming in programs', 'progr', '[programming] in [programs]'],
  ['program programs', 'program other', '[program] programs'],
  ['Send e-mail', 'e-mail', 'Send [e-mail]'],
  ['Glyph’s own', 'glyph', '[Glyph’s] own'],
  ['C++ and c', 'C++', '[C++] and c'],
  ['nothing here', 'else', 'nothing here'],
  ['<b>bold</b>', 'bold', '<b>[bold]</b>'],
])('in %j, %j marks %j', (text, query, expected) => {
  expect(mark(text, query)).toBe(expected);
});

describe('an excerpt', () => {
  const around = (text: string, query: string) => {
    const { segments } = excerpt(text, findMarks(text, parseQuery(query).terms));
    return segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
  };
  const filler = 'lorem ipsum dolor sit amet '.repeat(20).trim();

  test('is the text where that is short', () => {
    expect(around('A short text.', 'short')).toBe('A [short] text.');
  });

  test('is cut between words around what was found', () => {
    const shown = around(`${filler} needle ${filler}`, 'needle');
    expect(shown).toMatch(/^… (\w+ )+\[needle\]( \w+)+ …$/);
    expect(shown.length).toBeLessThan(260);
  });

  test('is where most of the words are', () => {
    expect(around(`needle ${filler} needle and thread ${filler}`, 'needle thread')).toContain('[needle] and [thread]');
  });

  test('is the beginning where nothing was found in the text', () => {
    expect(around(`${filler}`, 'needle')).toMatch(/^lorem ipsum .* …$/);
  });

  test('is made of the text, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.string({ maxLength: 12 }), (text, query) => {
        const { segments } = excerpt(text, findMarks(text, parseQuery(query).terms));
        const whole = segments.map((segment) => segment.text).join('');
        expect(text).toContain(whole.replace(/^… /, '').replace(/ …$/, ''));
      }),
      { numRuns: 100 },
    );
  });
});
