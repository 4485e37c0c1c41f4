import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentIn, accentStyles, contrastBetween, isColour } from '@/lib/series/accent';

const PAPERS = { light: ['#fbfaf7', '#ffffff', '#f1efe9'], dark: ['#161513', '#1f1d1a', '#100f0e'] } as const;
const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

test('whatever the colour, links in it are read on every paper, and text on it too', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom('light' as const, 'dark' as const), (given, scheme) => {
      const { colour, ink, soft } = accentIn(scheme, given);
      for (const paper of [...PAPERS[scheme], soft, ink]) {
        expect(contrastBetween(colour, paper)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 500 },
  );
});

test('a colour that is read as it is stays as it is', () => {
  expect(accentIn('light', '#1f5a86').colour).toBe('#1f5a86');
  expect(accentIn('dark', '#f08b70').colour).toBe('#f08b70');
  expect(accentIn('dark', '#1f5a86').colour).not.toBe('#1f5a86');
  expect(contrastBetween('#000000', '#ffffff')).toBe(21);
});

test('nothing but six digits is a colour, so that nothing else gets into the style sheet', () => {
  expect(['#12345', '#1234567', '#12345g', 'red', '#ABCDEF', '#123456}', ''].filter(isColour)).toEqual([]);
  expect(accentStyles('#1f5a86')).toContain('--accent:#1f5a86');
});
