import type { Db } from '../db/client';
import { carriesSession } from './carries-session';

/**
 * Whether a request comes from a signed-in editor. Costs nothing for readers, who have no session cookie: what knows about
 * sessions is loaded for the first who has one.
 */
export async function isSignedIn(db: Db, headers: Headers): Promise<boolean> {
  if (!carriesSession(headers)) return false;
  const { getSession } = await import('./get-session');
  return (await getSession(db, headers)) !== null;
}
