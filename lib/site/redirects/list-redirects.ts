import type { Db } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';
import { withText } from '../../desk/with-text';
import { type Paged, type PageRequest, skipTo, toPaged } from '../../paging';
import type { RedirectView } from './find-redirect';

export type CountedRedirect = RedirectView & { hits: number; lastHitAt: Date | null };

/** Orders of the desk's list, the usual first. */
export const REDIRECT_SORTS = ['hits', 'path', 'newest'] as const;
export type RedirectSort = (typeof REDIRECT_SORTS)[number];

export type ListRedirects = PageRequest & {
  /** In old addresses and targets; empty for all. */
  text: string;
  sort: RedirectSort;
};

const ORDERS = {
  hits: [{ hits: 'desc' }, { path: 'asc' }],
  path: [{ path: 'asc' }],
  newest: [{ id: 'desc' }],
} as const satisfies Record<RedirectSort, Prisma.RedirectOrderByWithRelationInput[]>;

/** A page of the redirects, as an editor asks for them. */
export async function listRedirects(
  db: Db,
  { text, sort, ...request }: ListRedirects,
): Promise<Paged<CountedRedirect>> {
  const where = await withText(db, 'redirect', text);
  const [total, rows] = await Promise.all([
    db.redirect.count({ where }),
    db.redirect.findMany({
      where,
      orderBy: ORDERS[sort],
      skip: skipTo(request),
      take: request.size,
      select: { id: true, path: true, matchesBelow: true, target: true, hits: true, lastHitAt: true },
    }),
  ]);
  return toPaged(rows, total, request);
}
