import { expect, test } from 'vitest';
import { toReturnPath } from '@/lib/auth/return-path';

test.each(['/admin', '/admin/episodes/new', '/admin/analytics?period=30d'])(
  '%s is a page of the desk and returned to',
  (path) => {
    expect(toReturnPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  '',
  'https://evil.example/admin',
  '//evil.example/admin',
  '/\\evil.example/admin',
  '/\t/evil.example/admin',
  '/admin/../../evil',
  '/administrators',
  '/login?next=/admin',
  'javascript:alert(1)',
])('%s is not, so that the sign-in page leads nowhere else', (path) => {
  expect(toReturnPath(path)).toBe('/admin');
});
