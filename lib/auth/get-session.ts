import type { Db } from '../db/client';
import { getAuth } from './auth';
import { carriesSession } from './carries-session';
import { isRole, type Role } from './permissions';

/** Who is signed in. */
export type Editor = {
  id: string;
  name: string;
  email: string;
  role: Role;
  hasTwoFactor: boolean;
  /** Of the session that they are here by. */
  sessionId: string;
};

/**
 * The editor whose session a request carries, or null. Read from the database each time, so that a role that was changed
 * and an account that was disabled count from the next request on. An account with a role that is none has no say.
 */
export async function getSession(db: Db, headers: Headers): Promise<Editor | null> {
  if (!carriesSession(headers)) return null;
  const auth = await getAuth(db);
  const found = await auth.api.getSession({ headers });
  if (!found || found.user.banned || !isRole(found.user.role)) return null;
  const { id, name, email, role, twoFactorEnabled } = found.user;
  return { id, name, email, role, hasTwoFactor: twoFactorEnabled === true, sessionId: found.session.id };
}
