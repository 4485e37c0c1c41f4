import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/client';

/** An editor in the database. @returns the user's ID */
export async function createEditor(db: Db, name = 'Ada'): Promise<string> {
  const id = randomUUID();
  await db.user.create({ data: { id, name, email: `${id}@example.org` } });
  return id;
}
