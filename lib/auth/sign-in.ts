import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Db } from '../db/client';
import { getEnv } from '../env';
import { type Auth, getAuth } from './auth';

export type SessionCookie = { name: string; value: string; options: ReturnType<typeof toCookieOptions> };

export type SignInResult =
  | { ok: true; cookies: SessionCookie[] }
  /** Which of the two was wrong is not told. */
  | { ok: false; reason: 'wrong-credentials' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number }
  /** The request comes from a page under another address than the site's. */
  | { ok: false; reason: 'foreign-origin' };

export type Credentials = { email: string; password: string };

/** What better-auth needs of the request: whose it is, and from which page. */
const PASSED_HEADERS = [
  'x-forwarded-for',
  'user-agent',
  'origin',
  'referer',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

/** Signs an editor in. @param headers those of the request in which the form came. */
export async function signIn(db: Db, credentials: Credentials, headers: Headers): Promise<SignInResult> {
  return signInWith(await getAuth(db), getEnv().siteUrl, credentials, headers);
}

/** Goes through better-auth's handler and not its `api`, which would pass by the limit on tries. */
export async function signInWith(
  auth: Auth,
  siteUrl: string,
  { email, password }: Credentials,
  headers: Headers,
): Promise<SignInResult> {
  const passed = new Headers({ 'Content-Type': 'application/json' });
  for (const name of PASSED_HEADERS) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  const response = await auth.handler(
    new Request(`${siteUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: passed,
      body: JSON.stringify({ email: email.trim(), password }),
    }),
  );
  return toResult(response);
}

async function toResult(response: Response): Promise<SignInResult> {
  switch (response.status) {
    case 200:
      return { ok: true, cookies: readCookies(response) };
    // 400: what is no e-mail address, or too long for a password, is wrong as well.
    case 400:
    case 401:
      return { ok: false, reason: 'wrong-credentials' };
    case 403:
      return { ok: false, reason: (await isBanned(response)) ? 'wrong-credentials' : 'foreign-origin' };
    case 429:
      return { ok: false, reason: 'limited', retryAfterSeconds: Number(response.headers.get('x-retry-after')) };
    default:
      throw new Error(`better-auth answered ${response.status}: ${await response.text()}`);
  }
}

function readCookies(response: Response): SessionCookie[] {
  return response.headers
    .getSetCookie()
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, attributes]) => ({ name, value: attributes.value, options: toCookieOptions(attributes) }));
}

async function isBanned(response: Response): Promise<boolean> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'BANNED_USER';
}
