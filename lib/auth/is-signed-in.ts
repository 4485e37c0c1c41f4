import type { Db } from '../db/client';
import { getSession } from './get-session';

/** Whether a request comes from a signed-in editor. Costs nothing for readers, who have no session cookie. */
export async function isSignedIn(db: Db, headers: Headers): Promise<boolean> {
  return (await getSession(db, headers)) !== null;
}
