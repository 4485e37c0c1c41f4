import type { Db } from '../../db/client';
import type { RedirectView } from './find-redirect';

export type CountedRedirect = RedirectView & { hits: number; lastHitAt: Date | null };

/** The redirects, the most used first. @param take how many at most */
export async function listRedirects(db: Db, { take }: { take: number }): Promise<CountedRedirect[]> {
  return db.redirect.findMany({
    orderBy: [{ hits: 'desc' }, { path: 'asc' }],
    take,
    select: { id: true, path: true, matchesBelow: true, target: true, hits: true, lastHitAt: true },
  });
}
