import type { Db } from '../db/client';

/** Where somebody is signed in. */
export type SessionView = {
  id: string /** By its user agent; empty where it sent none. */;
  userAgent: string;
  since: Date;
};

/** An account's sessions that are open, the latest first. Their tokens are theirs alone. */
export async function listSessions(db: Db, userId: string, now: Date): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true },
  });
  return rows.map(({ id, userAgent, createdAt }) => ({ id, userAgent: userAgent ?? '', since: createdAt }));
}
