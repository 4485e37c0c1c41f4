import { expect, test } from 'vitest';
import { parseSearchAddress, searchPath } from '@/lib/search/search-address';

test('an address leads to what it was made of', () => {
  const address = { text: '"a & b" ü', kind: 'passage', guestSlug: 'glyph-lefkowitz', page: 3 } as const;
  const path = searchPath(address);
  expect(path).toBe('/search?q=%22a+%26+b%22+%C3%BC&kind=transcripts&guest=glyph-lefkowitz&page=3');
  expect(parseSearchAddress(Object.fromEntries(new URL(path, 'http://x').searchParams))).toEqual(address);
  expect(searchPath({ text: 'a', page: 1 })).toBe('/search?q=a');
  expect(searchPath({})).toBe('/search');
});

test('what an address says that can’t be meant is not meant', () => {
  expect(parseSearchAddress({ q: ['one', 'two'], kind: 'constructor', guest: '', page: '-1', other: 'x' })).toEqual({
    text: 'one',
    kind: null,
    guestSlug: null,
    page: 1,
  });
  for (const page of ['0', '1.5', '1e3', 'NaN', '99999', '']) expect(parseSearchAddress({ page }).page).toBe(1);
});
