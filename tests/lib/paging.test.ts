import { expect, test } from 'vitest';
import { listShown } from '@/components/ui/pager';
import { pagePath, parsePageNumber, toPaged } from '@/lib/paging';

test('page 1 has the list’s own address, and nonsense has none', () => {
  expect(parsePageNumber('2')).toBe(2);
  expect(parsePageNumber('9999')).toBe(9_999);
  for (const text of ['1', '0', '02', '-2', '2.0', ' 2', '2e3', '10000', '', 'two']) {
    expect([text, parsePageNumber(text)]).toEqual([text, null]);
  }
  expect([pagePath('/episodes', 1), pagePath('/episodes', 3)]).toEqual(['/episodes', '/episodes/page/3']);
});

test('a list of nothing is one page', () => {
  expect(toPaged([], 0, { page: 1, size: 10 })).toEqual({ items: [], page: 1, pageCount: 1, total: 0 });
  expect(toPaged([], 21, { page: 3, size: 10 }).pageCount).toBe(3);
});

test('of many pages the first, the last and those about this one are shown, and never a gap of one', () => {
  expect(listShown(1, 1)).toEqual([1]);
  expect(listShown(1, 9)).toEqual([1, 2, null, 9]);
  expect(listShown(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
  expect(listShown(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
  expect(listShown(9, 9)).toEqual([1, null, 8, 9]);
});
