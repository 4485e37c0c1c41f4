import { cookies } from 'next/headers';
import type { SessionCookie } from '@/lib/auth/call-auth';

/** Has the browser keep, and throw away, what better-auth answered with. */
export async function keepCookies(given: SessionCookie[]): Promise<void> {
  const jar = await cookies();
  for (const { name, value, options } of given) jar.set(name, value, options);
}
