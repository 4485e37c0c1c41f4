import type { Db } from '../db/client';
import { getAuth } from './auth';

/**
 * Ends the session of a request in the database, so that a copy of its cookie is worth nothing.
 * @returns the name of the cookie to take away.
 */
export async function signOut(db: Db, headers: Headers): Promise<string> {
  const auth = await getAuth(db);
  await auth.api.signOut({ headers });
  const { authCookies } = await auth.$context;
  return authCookies.sessionToken.name;
}
