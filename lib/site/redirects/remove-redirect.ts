import type { Db } from '../../db/client';

/** Removes a redirect; that it is gone already is as good. */
export async function removeRedirect(db: Db, id: number): Promise<void> {
  await db.redirect.deleteMany({ where: { id } });
}
