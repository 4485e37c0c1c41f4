import { expect, vi } from 'vitest';
import { type Auth, createAuth, SIGN_IN_LIMIT } from '@/lib/auth/auth';
import { getStoredAuthSecret } from '@/lib/auth/auth-secret';
import { putAdministrator } from '@/lib/auth/put-administrator';
import { signInWith } from '@/lib/auth/sign-in';
import { type Db, openDb } from '@/lib/db/client';
import { test } from '../../fixtures/database';

const EMAIL = 'ada@example.org';
const PASSWORD = 'a long enough password';
const now = new Date('2026-11-23T12:00:00Z');
const site = { siteUrl: 'http://localhost:4000', siteUrlIsSet: false, port: 4000, secret: 's'.repeat(40) };

const headersFrom = (ip: string, more: Record<string, string> = {}) => new Headers({ 'x-forwarded-for': ip, ...more });

async function withAccount(db: Db, settings: Partial<typeof site> = {}): Promise<Auth> {
  expect(await putAdministrator(db, { email: EMAIL, password: PASSWORD }, now)).toEqual({ ok: true, created: true });
  return createAuth(db, { ...site, ...settings });
}

const tryWith = (auth: Auth, password: string, headers: Headers, email = EMAIL) =>
  signInWith(auth, site.siteUrl, { email, password }, headers);

/** The cookie header of a browser that took the cookies of a sign-in. */
async function cookieOf(auth: Auth): Promise<string> {
  const result = await tryWith(auth, PASSWORD, headersFrom('192.0.2.9'));
  if (!result.ok) throw new Error(result.reason);
  return result.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

test('the right password signs in, with a cookie that scripts and other sites do not get', async ({ db }) => {
  const auth = await withAccount(db);
  const result = await tryWith(auth, PASSWORD, headersFrom('192.0.2.1'), ' ADA@example.org ');
  expect(result).toMatchObject({
    ok: true,
    cookies: [{ name: 'colloquy.session_token', options: { httpOnly: true, sameSite: 'lax', path: '/' } }],
  });
  expect(await db.session.findMany()).toMatchObject([{ ipAddress: null }]);
});

test('an https site sends its cookie over https alone', async ({ db }) => {
  const auth = await withAccount(db, { siteUrl: 'https://interviews.example.org', siteUrlIsSet: true });
  const result = await tryWith(auth, PASSWORD, headersFrom('192.0.2.1'));
  expect(result).toMatchObject({ cookies: [{ name: '__Secure-colloquy.session_token', options: { secure: true } }] });
});

test('a wrong password, an unknown address and no address at all get one answer', async ({ db }) => {
  const auth = await withAccount(db);
  const from = headersFrom('192.0.2.1');
  for (const [email, password] of [
    [EMAIL, 'not the password'],
    ['nobody@example.org', PASSWORD],
    ['no address', PASSWORD],
    [EMAIL, 'x'.repeat(5_000)],
  ] as const) {
    expect(await tryWith(auth, password, from, email)).toEqual({ ok: false, reason: 'wrong-credentials' });
  }
});

test('sixty wrong passwords at once are five tries, and the rest hear how long to wait', async ({ db }) => {
  const verified = vi.fn();
  const auth = await withAccount(db);
  const context = await auth.$context;
  const verify = context.password.verify;
  context.password.verify = (data) => {
    verified();
    return verify(data);
  };
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, i) => tryWith(auth, `wrong password ${i}`, headersFrom('192.0.2.1'))),
  );
  const limited = results.filter((result) => !result.ok && result.reason === 'limited');
  expect(verified).toHaveBeenCalledTimes(SIGN_IN_LIMIT.max);
  expect(limited).toHaveLength(60 - SIGN_IN_LIMIT.max);
  for (const result of limited) {
    expect(result).toHaveProperty('retryAfterSeconds', expect.any(Number));
    if ('retryAfterSeconds' in result) expect(result.retryAfterSeconds).toBeGreaterThan(0);
  }
});

test('the limit is one of an address: others go on signing in', async ({ db }) => {
  const auth = await withAccount(db);
  for (let i = 0; i < SIGN_IN_LIMIT.max; i++) await tryWith(auth, 'wrong password', headersFrom('::ffff:192.0.2.1'));
  expect(await tryWith(auth, PASSWORD, headersFrom('::ffff:192.0.2.1'))).toMatchObject({ reason: 'limited' });
  expect(await tryWith(auth, PASSWORD, headersFrom('::ffff:192.0.2.2'))).toMatchObject({ ok: true });
});

test('without SITE_URL the form works under localhost and 127.0.0.1, and from no other site', async ({ db }) => {
  const auth = await withAccount(db);
  const from = (origin: string) => headersFrom('192.0.2.1', { origin, 'sec-fetch-site': 'same-origin' });
  expect(await tryWith(auth, PASSWORD, from('http://localhost:4000'))).toMatchObject({ ok: true });
  expect(await tryWith(auth, PASSWORD, from('http://127.0.0.1:4000'))).toMatchObject({ ok: true });
  expect(await tryWith(auth, PASSWORD, from('https://evil.example'))).toEqual({ ok: false, reason: 'foreign-origin' });
});

test('with SITE_URL that address is the only one', async ({ db }) => {
  const auth = await withAccount(db, { siteUrl: 'https://interviews.example.org', siteUrlIsSet: true });
  const from = (origin: string) => headersFrom('192.0.2.1', { origin });
  expect(await tryWith(auth, PASSWORD, from('https://interviews.example.org'))).toMatchObject({ ok: true });
  expect(await tryWith(auth, PASSWORD, from('http://localhost:4000'))).toMatchObject({ reason: 'foreign-origin' });
});

test('signing out ends the session on the server, and a forged cookie opens none', async ({ db }) => {
  const auth = await withAccount(db);
  const cookie = await cookieOf(auth);
  const read = (value: string) => auth.api.getSession({ headers: new Headers({ cookie: value }) });
  expect(await read(cookie)).toMatchObject({ user: { email: EMAIL } });
  const [{ token } = { token: '' }] = await db.session.findMany();
  expect(await read(`colloquy.session_token=${token}`)).toBeNull();
  expect(await read(`colloquy.session_token=${token}.${'A'.repeat(43)}%3D`)).toBeNull();
  await auth.api.signOut({ headers: new Headers({ cookie }) });
  expect(await read(cookie)).toBeNull();
  expect(await db.session.count()).toBe(0);
});

test('a new password ends the sessions there were, and the old one is wrong from then on', async ({ db }) => {
  const auth = await withAccount(db);
  const cookie = await cookieOf(auth);
  const changed = await putAdministrator(db, { email: 'Ada@Example.org', password: 'another long password' }, now);
  expect(changed).toEqual({ ok: true, created: false });
  expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
  expect(await tryWith(auth, PASSWORD, headersFrom('192.0.2.3'))).toMatchObject({ reason: 'wrong-credentials' });
  expect(await tryWith(auth, 'another long password', headersFrom('192.0.2.3'))).toMatchObject({ ok: true });
  expect(await db.user.count()).toBe(1);
});

test('nobody signs up, not even by asking better-auth itself', async ({ db }) => {
  const auth = await withAccount(db);
  const response = await auth.handler(
    new Request(`${site.siteUrl}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
      body: JSON.stringify({ name: 'Eve', email: 'eve@example.org', password: PASSWORD }),
    }),
  );
  expect(response.ok).toBe(false);
  expect(await db.user.count()).toBe(1);
});

test('processes that start at once agree on the secret', async ({ db, database }) => {
  const other = openDb(database);
  const secrets = await Promise.all([db, other, db, other].map(getStoredAuthSecret));
  await other.$disconnect();
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toHaveLength(43);
});
