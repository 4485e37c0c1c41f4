import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '@/lib/revisions/diff-words';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

test('a word that was changed is marked, and nothing round it', () => {
  expect(shown('She wrote the first program.', 'She wrote the last program.')).toBe(
    'She wrote the [-first-]{+last+} program.',
  );
  expect(shown('', 'New')).toBe('{+New+}');
  expect(shown('Old', '')).toBe('[-Old-]');
  expect(shown('Same', 'Same')).toBe('Same');
});

test('a word that was put in or taken out between others is all that is marked', () => {
  expect(shown('- One\n- Three', '- One\n- Two\n- Three')).toBe('- One\n- {+Two\n- +}Three');
  expect(shown('a b c d e', 'a c e')).toBe('a [-b -]c[- d-] e');
});

test('whatever two texts are, the parts make up both', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c ', ' d', '\n', '- ', 'é', '🙂', '.'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const without = (left: string) =>
        parts
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('a long text that was written anew is told so at once', () => {
  const words = (seed: string) => Array.from({ length: 8_000 }, (_, i) => `${seed}${i}`).join(' ');
  const began = performance.now();
  expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(performance.now() - began).toBeLessThan(1_000);
});
