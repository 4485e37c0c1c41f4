import { expect, test } from 'vitest';
import { listOwnOrigins } from '@/lib/site/own-origins';

test('a site with an address of its own has that origin alone', () => {
  const env = { siteUrl: 'https://interviews.example.org', siteUrlIsSet: true, port: 3000 };
  expect(listOwnOrigins(env)).toEqual(['https://interviews.example.org']);
});

test('a site without one has this machine under either name, as browsers write it', () => {
  expect(listOwnOrigins({ siteUrl: 'http://localhost:3000', siteUrlIsSet: false, port: 3000 })).toEqual([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
  ]);
  expect(listOwnOrigins({ siteUrl: 'http://localhost:80', siteUrlIsSet: false, port: 80 })).toContain(
    'http://localhost',
  );
});
