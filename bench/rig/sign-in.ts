import { createAuth } from '@/lib/auth/auth';
import { getStoredAuthSecret } from '@/lib/auth/auth-secret';
import { putAdministrator } from '@/lib/auth/put-administrator';
import { signInWith } from '@/lib/auth/sign-in';
import type { BenchServer } from './server';

const credentials = { email: 'bench@colloquy.example', password: 'a password for measuring' };

/** An administrator's session, as the Cookie header of requests. */
export async function signInToBench({ db, url, port }: Pick<BenchServer, 'db' | 'url' | 'port'>): Promise<string> {
  const auth = createAuth(db, { siteUrl: url, siteUrlIsSet: false, port, secret: await getStoredAuthSecret(db) });
  await putAdministrator(db, credentials, new Date());
  const headers = new Headers({ origin: url, 'x-forwarded-for': '127.0.0.1' });
  const result = await signInWith(auth, url, credentials, headers);
  if (!result.ok) throw new Error(`Signing in failed: ${result.reason}`);
  return result.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
