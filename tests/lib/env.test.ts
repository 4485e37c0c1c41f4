import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';

/** The settings, where they are meant to be good. */
function settings(variables: Record<string, string>) {
  const result = readEnv(variables);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.env;
}

test('with nothing set, everything has the default of the contract', () => {
  const env = settings({});
  expect(env).toMatchObject({ host: '127.0.0.1', port: 3000, siteUrl: 'http://localhost:3000', siteUrlIsSet: false });
  expect(env.dataDir).toBe(`${process.cwd()}/data`);
  expect(env.database).toEqual({ kind: 'sqlite', path: `${process.cwd()}/data/colloquy.db` });
  expect(env.mixpanel).toBeNull();
  expect(env.trustedProxies).toEqual([]);
});

test('a setting left empty counts as unset', () => {
  expect(settings({ PORT: '', SITE_URL: ' ', MIXPANEL_TOKEN: '' })).toMatchObject({ port: 3000, mixpanel: null });
});

test('the database follows the data directory unless it is named', () => {
  expect(settings({ DATA_DIR: '/srv/talks' }).database).toEqual({ kind: 'sqlite', path: '/srv/talks/colloquy.db' });
  expect(settings({ DATA_DIR: '/srv/talks', DATABASE_URL: 'file:/tmp/x.db' }).database).toMatchObject({
    path: '/tmp/x.db',
  });
  const url = 'postgresql://u:p@db/colloquy';
  expect(settings({ DATABASE_URL: url }).database).toEqual({ kind: 'postgresql', url });
});

test('Mixpanel is spoken to over https, and over http on this machine alone', () => {
  const token = { MIXPANEL_TOKEN: 'abc' };
  expect(settings(token).mixpanel).toEqual({ token: 'abc', apiUrl: 'https://api.mixpanel.com' });
  const local = settings({ ...token, MIXPANEL_API_URL: 'http://127.0.0.1:9999/' });
  expect(local.mixpanel?.apiUrl).toBe('http://127.0.0.1:9999');
  expect(readEnv({ ...token, MIXPANEL_API_URL: 'http://api.mixpanel.com' })).toMatchObject({ ok: false });
});

test('a WebSub hub is told over https, and over http on this machine alone; it may have a query', () => {
  expect(settings({}).webSubHub).toBeNull();
  expect(settings({ WEBSUB_HUB: 'https://hub.example.org/?a=b' }).webSubHub).toBe('https://hub.example.org/?a=b');
  expect(settings({ WEBSUB_HUB: 'http://127.0.0.1:9999/' }).webSubHub).toBe('http://127.0.0.1:9999/');
});

describe('a malformed setting is named, with what was expected', () => {
  test.each([
    ['PORT', 'http', /whole number from 1 to 65535/],
    ['PORT', '70000', /whole number from 1 to 65535/],
    ['PORT', '0', /whole number from 1 to 65535/],
    ['DATABASE_URL', 'mysql://x', /file:PATH for SQLite or postgresql:/],
    ['SITE_URL', 'interviews.example.org', /public address/],
    ['SITE_URL', 'https://example.org/blog', /without one/],
    ['HOST', 'a host', /host name or IP address/],
    ['TRUSTED_PROXIES', '10.0.0.0/8, nginx', /“nginx”; expected IP addresses or CIDR/],
    ['MIXPANEL_TOKEN', 'two words', /token of a Mixpanel project/],
    ['MIXPANEL_API_URL', 'ftp://x', /an address such as/],
    ['AUTH_SECRET', 'short', /32 characters/],
    ['EVENT_RETENTION_DAYS', '6', /7 or more/],
    ['EVENT_RETENTION_DAYS', 'a year', /whole number of days/],
    ['WEBSUB_HUB', 'http://hub.example.org/', /https address of a WebSub hub/],
    ['WEBSUB_HUB', 'hub', /https address of a WebSub hub/],
  ])('%s=%s', (setting, value, problem) => {
    const result = readEnv({ [setting]: value });
    expect(result).toMatchObject({ ok: false, problems: [{ setting }] });
    if (!result.ok) expect(result.problems[0]?.problem).toMatch(problem);
  });
});
