import type { Db } from '../db/client';

/** Every guest there has been, by name. */
export async function listGuests(db: Db): Promise<{ name: string; headline: string }[]> {
  return db.guest.findMany({ orderBy: { name: 'asc' }, select: { name: true, headline: true } });
}
