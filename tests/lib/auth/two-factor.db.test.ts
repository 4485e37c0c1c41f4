import { hashPassword } from 'better-auth/crypto';
import { expect } from 'vitest';
import { type Auth, createAuth, SIGN_IN_LIMIT } from '@/lib/auth/auth';
import type { SessionCookie } from '@/lib/auth/call-auth';
import { changePassword, OWN_PASSWORD_LIMIT } from '@/lib/auth/change-password';
import { createAccount } from '@/lib/auth/create-account';
import { endSessions } from '@/lib/auth/end-session';
import { listSessions } from '@/lib/auth/list-sessions';
import { putAdministrator } from '@/lib/auth/put-administrator';
import { signInWith } from '@/lib/auth/sign-in';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, renewRecoveryCodes } from '@/lib/auth/two-factor/set-up';
import { type CodeKind, verifyCodeWith } from '@/lib/auth/two-factor/verify-code';
import type { Db } from '@/lib/db/client';
import { disableAccount } from '@/lib/people/disable-account';
import { createEditor } from '../../factories/editor';
import { totpCode } from '../../factories/totp';
import { test } from '../../fixtures/database';

const EMAIL = 'ada@example.org';
const PASSWORD = 'a long enough password';
const SITE = 'http://localhost:4000';

const toCookie = (cookies: SessionCookie[]) =>
  cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');

/** A browser of Ada's, with the cookies it was last given. */
class Browser {
  cookie = '';
  constructor(
    private readonly db: Db,
    private readonly auth: Auth,
    private readonly ip = '192.0.2.1',
  ) {}

  headers(): Headers {
    const origin = { origin: SITE, 'sec-fetch-site': 'same-origin' };
    return new Headers({ 'x-forwarded-for': this.ip, cookie: this.cookie, ...origin });
  }

  async signIn(password = PASSWORD) {
    const result = await signInWith(this.auth, SITE, { email: EMAIL, password }, this.headers());
    if (result.ok) this.cookie = toCookie(result.cookies);
    return result;
  }

  async giveCode(code: string, kind: CodeKind = 'totp') {
    const result = await verifyCodeWith(this.db, this.auth, SITE, { code, kind }, this.headers(), new Date());
    if (result.ok) this.cookie = toCookie(result.cookies);
    return result;
  }

  async session() {
    return this.auth.api.getSession({ headers: this.headers() });
  }
}

/** A quarter of a second each time would be half of what these tests take. */
const hash = hashPassword(PASSWORD);

async function openSite(db: Db) {
  const passwordHash = await hash;
  const account = { name: 'Ada', email: EMAIL, passwordHash, role: 'owner' } as const;
  const userId = await db.$transaction((tx) => createAccount(tx, account, new Date()));
  const auth = createAuth(db, { siteUrl: SITE, siteUrlIsSet: false, port: 4000, secret: 's'.repeat(40) });
  const browser = (ip?: string) => new Browser(db, auth, ip);
  const context = (of: Browser) => ({ db, auth, siteUrl: SITE, userId, headers: of.headers(), now: new Date() });
  return { auth, userId, browser, context };
}

async function withTwoFactor(db: Db) {
  const site = await openSite(db);
  const ada = site.browser();
  await ada.signIn();
  const begun = await beginTwoFactor(site.context(ada), { password: PASSWORD, issuer: 'Interviews' });
  if (!begun.ok) throw new Error(begun.reason);
  const spent = totpCode(begun.uri);
  const confirmed = await confirmTwoFactor(site.context(ada), spent);
  if (!confirmed.ok) throw new Error(confirmed.reason);
  ada.cookie = toCookie(confirmed.cookies);
  return { ...site, ada, uri: begun.uri, spent, recoveryCodes: confirmed.recoveryCodes };
}

test('a second factor begins with the password, counts once a code was given, and ends the other sessions', async ({
  db,
}) => {
  const { browser, context } = await openSite(db);
  const [ada, elsewhere] = [browser(), browser('192.0.2.2')];
  await ada.signIn();
  await elsewhere.signIn();
  const wrong = await beginTwoFactor(context(ada), { password: 'not the password', issuer: 'Interviews' });
  expect(wrong).toEqual({ ok: false, reason: 'wrong-password' });
  const begun = await beginTwoFactor(context(ada), { password: PASSWORD, issuer: 'Interviews' });
  if (!begun.ok) throw new Error(begun.reason);
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Interviews:ada%40example.org\?secret=/);
  expect(await browser('192.0.2.3').signIn()).toMatchObject({ needsCode: false });
  expect(await confirmTwoFactor(context(ada), '000000')).toEqual({ ok: false, reason: 'wrong-code' });
  const before = ada.cookie;
  const confirmed = await confirmTwoFactor(context(ada), totpCode(begun.uri));
  if (!confirmed.ok) throw new Error(confirmed.reason);
  expect(new Set(confirmed.recoveryCodes).size).toBe(10);
  expect(await elsewhere.session()).toBeNull();
  expect(await ada.session()).toBeNull();
  ada.cookie = toCookie(confirmed.cookies);
  expect(ada.cookie).not.toBe(before);
  expect(await ada.session()).toMatchObject({ user: { twoFactorEnabled: true } });
  expect(await confirmTwoFactor(context(ada), totpCode(begun.uri))).toEqual({ ok: false, reason: 'not-now' });
  expect(await ada.session()).not.toBeNull();
});

test('then the password alone opens nothing, and each code opens once', async ({ db }) => {
  const { browser, uri, spent } = await withTwoFactor(db);
  const ada = browser('192.0.2.5');
  expect(await ada.signIn()).toMatchObject({ ok: true, needsCode: true });
  expect(await ada.session()).toBeNull();
  expect(await ada.giveCode('000000')).toEqual({ ok: false, reason: 'wrong-code' });
  // The one that turned it on is spent as well.
  const afterwards = browser('192.0.2.7');
  await afterwards.signIn();
  expect(await afterwards.giveCode(spent)).toEqual({ ok: false, reason: 'wrong-code' });
  expect(await afterwards.session()).toBeNull();
  const code = totpCode(uri, 1);
  expect(await ada.giveCode(` ${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ ok: true });
  expect(await ada.session()).not.toBeNull();
  const onlooker = browser('192.0.2.6');
  await onlooker.signIn();
  const sessions = await db.session.count();
  expect(await onlooker.giveCode(code)).toEqual({ ok: false, reason: 'wrong-code' });
  expect(await db.session.count()).toBe(sessions);
  expect(await onlooker.session()).toBeNull();
});

test('a recovery code lets in once, and new ones take the place of all', async ({ db }) => {
  const { ada, browser, context, recoveryCodes } = await withTwoFactor(db);
  const [first = '', second = ''] = recoveryCodes;
  const other = browser('192.0.2.5');
  await other.signIn();
  expect(await other.giveCode(first, 'recovery')).toMatchObject({ ok: true });
  const again = browser('192.0.2.6');
  await again.signIn();
  expect(await again.giveCode(first, 'recovery')).toEqual({ ok: false, reason: 'wrong-code' });
  const renewed = await renewRecoveryCodes(context(ada), PASSWORD);
  if (!renewed.ok) throw new Error(renewed.reason);
  expect(await again.giveCode(second, 'recovery')).toEqual({ ok: false, reason: 'wrong-code' });
  expect(await again.giveCode(renewed.recoveryCodes[0] ?? '', 'recovery')).toMatchObject({ ok: true });
  expect(JSON.stringify(await db.twoFactor.findMany())).not.toContain(renewed.recoveryCodes[1]);
});

test('codes are few tries: an address has five a minute, a sign-in has five, and nothing opens without one', async ({
  db,
}) => {
  const { browser, uri } = await withTwoFactor(db);
  const guesser = browser('192.0.2.9');
  await guesser.signIn();
  const tries = [];
  for (let i = 0; i <= SIGN_IN_LIMIT.max; i++) tries.push(await guesser.giveCode(`00000${i}`));
  expect(tries.at(-1)).toMatchObject({ ok: false, reason: 'limited' });
  // From other addresses with the same sign-in: used up as well.
  const moved = browser('192.0.2.10');
  moved.cookie = guesser.cookie;
  expect(await moved.giveCode(totpCode(uri, 1))).toEqual({ ok: false, reason: 'start-again' });
  expect(await browser('192.0.2.11').giveCode(totpCode(uri, 1))).toEqual({ ok: false, reason: 'start-again' });
});

test('a sign-in whose code comes after ten minutes, or to an account disabled since, begins again', async ({ db }) => {
  const { browser, uri, userId } = await withTwoFactor(db);
  const slow = browser('192.0.2.5');
  await slow.signIn();
  await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
  expect(await slow.giveCode(totpCode(uri, 1))).toEqual({ ok: false, reason: 'start-again' });
  await createEditor(db, 'Grace', 'owner');
  const disabled = browser('192.0.2.6');
  await disabled.signIn();
  await disableAccount(db, userId, new Date());
  expect(await disabled.giveCode(totpCode(uri, 1))).toEqual({ ok: false, reason: 'start-again' });
  expect(await db.session.count({ where: { userId } })).toBe(0);
});

test('it is turned off with the password, and taken off by whoever has the command line', async ({ db }) => {
  const { ada, browser, context } = await withTwoFactor(db);
  expect(await endTwoFactor(context(ada), 'not the password')).toEqual({ ok: false, reason: 'wrong-password' });
  expect(await browser('192.0.2.5').signIn()).toMatchObject({ needsCode: true });
  expect(await endTwoFactor(context(ada), PASSWORD)).toMatchObject({ ok: true });
  expect(await browser('192.0.2.6').signIn()).toMatchObject({ needsCode: false });
});

test('the command line lets in somebody who lost their telephone', async ({ db }) => {
  const { browser } = await withTwoFactor(db);
  await putAdministrator(db, { email: EMAIL, password: 'another long password' }, new Date());
  expect(await browser('192.0.2.5').signIn('another long password')).toMatchObject({ ok: true, needsCode: false });
});

test('a form of another site changes nothing of the second factor', async ({ db }) => {
  const { ada, context } = await withTwoFactor(db);
  const headers = ada.headers();
  headers.set('origin', 'https://evil.example');
  expect(await endTwoFactor({ ...context(ada), headers }, PASSWORD)).toMatchObject({ ok: false });
  expect(await db.user.count({ where: { twoFactorEnabled: true } })).toBe(1);
});

test('a password is changed by who knows it, ends the other sessions, and is not to be guessed by a session', async ({
  db,
}) => {
  const { browser, userId } = await openSite(db);
  const [ada, elsewhere] = [browser(), browser('192.0.2.2')];
  await ada.signIn();
  await elsewhere.signIn();
  const sessionId = (await ada.session())?.session.id ?? '';
  const now = new Date();
  const change = (current: string, next: string) => changePassword(db, { userId, sessionId, current, next }, now);
  expect(await change('not the password', 'another long password')).toEqual({ ok: false, reason: 'wrong-password' });
  expect(await change(PASSWORD, 'short')).toEqual({ ok: false, reason: 'password', problem: 'too-short' });
  expect(await change(PASSWORD, 'another long password')).toEqual({ ok: true });
  expect(await elsewhere.session()).toBeNull();
  expect(await ada.session()).not.toBeNull();
  for (let i = 3; i < OWN_PASSWORD_LIMIT.max; i++) await change('a guess', 'x');
  expect(await change('another long password', 'a third long password')).toMatchObject({ reason: 'limited' });
});

test('one’s own sessions are listed without what opens them, and ended; another’s are not', async ({ db }) => {
  const { browser, userId } = await openSite(db);
  const [here, there] = [browser(), browser('192.0.2.2')];
  await here.signIn();
  await there.signIn();
  const listed = await listSessions(db, userId, new Date());
  const tokens = (await db.session.findMany()).map(({ token }) => token);
  for (const token of tokens) expect(JSON.stringify(listed)).not.toContain(token);
  const thereId = (await there.session())?.session.id ?? '';
  await endSessions(db, { userId: 'somebody', which: { id: thereId } }, new Date());
  expect(await there.session()).not.toBeNull();
  await endSessions(db, { userId, which: { id: thereId } }, new Date());
  expect(await there.session()).toBeNull();
  expect(await here.session()).not.toBeNull();
});
