import type { Db } from '../db/client';
import type { Prisma } from '../db/generated/sqlite/client';
import { withText } from '../desk/with-text';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';

/** A guest in an editor's list. */
export type GuestRow = {
  id: number;
  name: string;
  headline: string;
  hasBiography: boolean;
  hasPortrait: boolean;
  /** Interviews, drafts included. */
  episodeCount: number;
};

/** Orders of the desk's list, the usual first. */
export const GUEST_SORTS = ['name', 'newest'] as const;
export type GuestSort = (typeof GUEST_SORTS)[number];

export type ListGuestsForEditing = PageRequest & {
  /** In names, addresses and what they are known for; empty for all. */
  text: string;
  /** What a guest lacks; null for all. */
  lacking: 'portrait' | 'biography' | null;
  sort: GuestSort;
};

const ORDERS = {
  name: [{ foldedName: 'asc' }, { id: 'asc' }],
  newest: [{ id: 'desc' }],
} as const satisfies Record<GuestSort, Prisma.GuestOrderByWithRelationInput[]>;

const LACKING = { portrait: { portraitId: null }, biography: { biography: '' } } as const;

/** A page of the guests there have been, as an editor asks for them. */
export async function listGuestsForEditing(
  db: Db,
  { text, lacking, sort, ...request }: ListGuestsForEditing,
): Promise<Paged<GuestRow>> {
  const where = { ...(lacking ? LACKING[lacking] : {}), ...(await withText(db, 'guest', text)) };
  const [total, rows] = await Promise.all([
    db.guest.count({ where }),
    db.guest.findMany({
      where,
      orderBy: ORDERS[sort],
      skip: skipTo(request),
      take: request.size,
      select: {
        id: true,
        name: true,
        headline: true,
        biography: true,
        portraitId: true,
        _count: { select: { appearances: true } },
      },
    }),
  ]);
  const guests = rows.map(({ id, name, headline, biography, portraitId, _count }) => ({
    id,
    name,
    headline,
    hasBiography: biography !== '',
    hasPortrait: portraitId !== null,
    episodeCount: _count.appearances,
  }));
  return toPaged(guests, total, request);
}
