import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createSecurityHeaders } from '@/server/security-headers';

function headersOf(siteUrl: string, pathname: string) {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  createSecurityHeaders({ siteUrl }, false).set(response, pathname);
  return response.getHeaders();
}

test('browsers keep to https where the site has it, and only there', () => {
  expect(headersOf('https://example.org', '/')).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'content-security-policy': expect.stringContaining('upgrade-insecure-requests'),
  });
  const plain = headersOf('http://localhost:3000', '/');
  expect(plain['strict-transport-security']).toBeUndefined();
  expect(plain['content-security-policy']).not.toContain('upgrade-insecure-requests');
});

test('a link elsewhere tells our host and no more, and a page may use no device', () => {
  expect(headersOf('http://localhost:3000', '/')).toMatchObject({
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'x-content-type-options': 'nosniff',
  });
});

describe('who may show a page in a frame', () => {
  test.each([
    ['/embed/glyph-lefkowitz', 'frame-ancestors *'],
    ['/embedded', "frame-ancestors 'none'"],
    ['/admin', "frame-ancestors 'none'"],
    ['/', "frame-ancestors 'none'"],
  ])('%s: %s', (pathname, ancestors) => {
    expect(headersOf('http://localhost:3000', pathname)['content-security-policy']).toContain(ancestors);
  });
});

describe('who gets no hold on the page by having opened it', () => {
  test.each(['/admin', '/admin/episodes/1', '/login', '/preview/x', '/setup', '/shared/x'])('%s', (pathname) => {
    expect(headersOf('http://localhost:3000', pathname)['cross-origin-opener-policy']).toBe('same-origin');
  });

  test.each(['/', '/episodes/glyph-lefkowitz', '/search'])('not %s, which would be slower to come', (pathname) => {
    expect(headersOf('http://localhost:3000', pathname)['cross-origin-opener-policy']).toBeUndefined();
  });
});
