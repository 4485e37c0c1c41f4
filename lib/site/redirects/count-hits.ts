import type { Db } from '../../db/client';

/**
 * Adds hits to redirects. What has been removed meanwhile is passed over.
 * @param hits how many, by the redirect's ID
 */
export async function countHits(db: Db, hits: ReadonlyMap<number, number>, now: Date): Promise<void> {
  await db.$transaction(
    [...hits].map(([id, count]) =>
      db.redirect.updateMany({ where: { id }, data: { hits: { increment: count }, lastHitAt: now } }),
    ),
  );
}
