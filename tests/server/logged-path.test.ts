import { expect, test } from 'vitest';
import { loggedPath } from '@/server/logged-path';

test('the log has no query, and no secret of a shared link', () => {
  expect(loggedPath('/search?q=private')).toBe('/search');
  expect(loggedPath('/shared/TOKEN')).toBe('/shared/…');
  expect(loggedPath('/shared/TOKEN/export/days.csv?days=7')).toBe('/shared/…/export/days.csv');
});
