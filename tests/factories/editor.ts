import { randomUUID } from 'node:crypto';
import type { Asker, Role } from '@/lib/auth/permissions';
import type { Db } from '@/lib/db/client';

/** An editor in the database, who can't sign in. @returns the user's ID */
export async function createEditor(db: Db, name = 'Ada', role: Role = 'owner'): Promise<string> {
  const id = randomUUID();
  await db.user.create({ data: { id, name, email: `${id}@example.org`, role } });
  return id;
}

/** The same, for operations that ask what somebody may. */
export async function createAsker(db: Db, name = 'Ada', role: Role = 'owner'): Promise<Asker> {
  return { id: await createEditor(db, name, role), role };
}

/** An account as one of an owner. */
export const asOwner = (id: string): Asker => ({ id, role: 'owner' });

/** Whoever may do everything, where it does not matter who it is. The database knows nobody of this ID. */
export const SOME_OWNER = asOwner('some-owner');
