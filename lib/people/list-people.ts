import { isRole, type Role } from '../auth/permissions';
import type { Db } from '../db/client';

export type PersonView = {
  id: string;
  name: string;
  email: string;
  /** Null for one that is none of ours, which lets nobody in. */
  role: Role | null;
  isDisabled: boolean;
  hasTwoFactor: boolean;
  createdAt: Date;
  /** When the latest session began that is still open. */
  signedInAt: Date | null;
};

/** Everybody who has an account, by name. */
export async function listPeople(db: Db, now: Date): Promise<PersonView[]> {
  const rows = await db.user.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: {
      sessions: {
        where: { expiresAt: { gt: now } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { createdAt: true },
      },
    },
  });
  return rows.map(({ id, name, email, role, banned, twoFactorEnabled, createdAt, sessions }) => ({
    id,
    name,
    email,
    role: isRole(role) ? role : null,
    isDisabled: banned === true,
    hasTwoFactor: twoFactorEnabled === true,
    createdAt,
    signedInAt: sessions[0]?.createdAt ?? null,
  }));
}
