import type { Db } from '../db/client';
import { getAuth } from './auth';

/** Who is signed in. */
export type Editor = { id: string; name: string; email: string };

/** The editor whose session a request carries, or null. */
export async function getSession(db: Db, headers: Headers): Promise<Editor | null> {
  if (!carriesSession(headers)) return null;
  const auth = await getAuth(db);
  const found = await auth.api.getSession({ headers });
  if (!found || found.user.banned) return null;
  const { id, name, email } = found.user;
  return { id, name, email };
}

/** Whether a request has a session cookie at all, without asking whether it is a good one. */
export function carriesSession(headers: Headers): boolean {
  return headers.get('cookie')?.includes('colloquy.session_token=') ?? false;
}
