import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { sanitiseProxyHeaders } from '@/server/client-address';

/** The request as the code behind the server sees it. */
function received({
  peer,
  headers,
  proxies = '',
}: {
  peer: string;
  headers: Record<string, string>;
  proxies?: string;
}) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  const settings = readEnv({ TRUSTED_PROXIES: proxies });
  if (!settings.ok) throw new Error('bad TRUSTED_PROXIES');
  sanitiseProxyHeaders(request, settings.env.trustedProxies);
  return request.headers;
}

describe('without trusted proxies', () => {
  test('the client is who connects, whatever it says', () => {
    const headers = received({ peer: '203.0.113.7', headers: { 'x-forwarded-for': '198.51.100.1' } });
    expect(headers['x-forwarded-for']).toBe('203.0.113.7');
  });

  test('what only proxies may say is removed', () => {
    const headers = received({
      peer: '203.0.113.7',
      headers: {
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example',
        'cf-ipcountry': 'NZ',
        forwarded: 'for=1',
      },
    });
    expect(headers).toEqual({ 'x-forwarded-for': '203.0.113.7' });
  });
});

describe('behind trusted proxies', () => {
  const proxies = '10.0.0.0/8, 127.0.0.1, ::1';

  test('the client is the nearest address that is no trusted proxy', () => {
    const headers = { 'x-forwarded-for': '192.0.2.66, 203.0.113.7, 10.1.1.1', 'x-forwarded-proto': 'https' };
    expect(received({ peer: '127.0.0.1', headers, proxies })).toEqual({
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
    });
  });

  test('an IPv4 address in IPv6 clothing is recognised', () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    expect(received({ peer: '::ffff:10.0.0.5', headers, proxies })['x-forwarded-for']).toBe('203.0.113.7');
  });

  test('nonsense in the header ends the search', () => {
    const headers = { 'x-forwarded-for': '203.0.113.7, not-an-address' };
    expect(received({ peer: '10.0.0.5', headers, proxies })['x-forwarded-for']).toBe('10.0.0.5');
  });

  test('someone who is no proxy is not believed', () => {
    const headers = { 'x-forwarded-for': '198.51.100.1' };
    expect(received({ peer: '203.0.113.9', headers, proxies })['x-forwarded-for']).toBe('203.0.113.9');
  });
});
