import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { getAuth } from './auth';
import { getSession } from './get-session';

/**
 * Ends the session of a request in the database, so that a copy of its cookie is worth nothing.
 * @returns the name of the cookie to take away.
 */
export async function signOut(db: Db, headers: Headers, now: Date): Promise<string> {
  const auth = await getAuth(db);
  const editor = await getSession(db, headers);
  await auth.api.signOut({ headers });
  if (editor) await recordAudit(db, { action: 'account.signed-out', userId: editor.id }, now);
  const { authCookies } = await auth.$context;
  return authCookies.sessionToken.name;
}
