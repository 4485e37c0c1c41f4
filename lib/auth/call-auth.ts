import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { z } from 'zod';
import type { Auth } from './auth';

export type SessionCookie = { name: string; value: string; options: ReturnType<typeof toCookieOptions> };

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

/** The one cookie that goes along: none, the session, or that of a sign-in which waits for its code. */
export type PassedCookie = 'none' | 'session' | 'challenge';

/**
 * Has better-auth's handler answer, in process: through the handler and not its `api`, which would pass by the limits on
 * tries and the check of the form's origin.
 * @param headers those of the request in which the form came
 */
export async function callAuth(
  auth: Auth,
  siteUrl: string,
  { path, body, cookie }: { path: string; body: unknown; cookie: PassedCookie },
  headers: Headers,
): Promise<Response> {
  const passed = new Headers({ 'Content-Type': 'application/json' });
  for (const name of PASSED_HEADERS) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  const kept = cookie === 'none' ? null : findCookie(headers, await cookieName(auth, cookie));
  if (kept !== null) passed.set('cookie', kept);
  const request = new Request(`${siteUrl}/api/auth${path}`, {
    method: 'POST',
    headers: passed,
    body: JSON.stringify(body),
  });
  return auth.handler(request);
}

async function cookieName(auth: Auth, cookie: Exclude<PassedCookie, 'none'>): Promise<string> {
  const context = await auth.$context;
  return cookie === 'session' ? context.authCookies.sessionToken.name : context.createAuthCookie('two_factor').name;
}

function findCookie(headers: Headers, name: string): string | null {
  const pairs = headers.get('cookie')?.split(/;\s*/) ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`)) ?? null;
}

/** The cookies that an answer sets, and takes away, for the browser to have. */
export function readCookies(response: Response): SessionCookie[] {
  return response.headers
    .getSetCookie()
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, attributes]) => ({ name, value: attributes.value, options: toCookieOptions(attributes) }));
}

const refusal = z.object({ code: z.string().optional() });

/** By which name better-auth refused. */
export async function readRefusalCode(response: Response): Promise<string> {
  return refusal.catch({}).parse(await response.json().catch(() => ({}))).code ?? '';
}

/** Seconds until there is another try. */
export const retryAfter = (response: Response): number => Number(response.headers.get('x-retry-after') ?? 60);
