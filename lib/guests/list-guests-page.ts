import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';
import { guestSummarySelect } from '../episodes/episode';
import { appearing } from '../episodes/filters';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { heard } from './filters';
import type { GuestListing } from './guest';

/** A page of the guests whom readers can hear, by name; with an initial, of those whose name begins with it. */
export async function listGuestsPage(
  db: Db,
  { initial, ...request }: { initial?: string } & PageRequest,
): Promise<Paged<GuestListing>> {
  const [{ guestsByInitial }, rows] = await Promise.all([
    getCoverage(db),
    db.guest.findMany({
      where: { ...heard, ...(initial ? { foldedName: { startsWith: initial } } : {}) },
      orderBy: [{ foldedName: 'asc' }, { id: 'asc' }],
      skip: skipTo(request),
      take: request.size,
      select: { id: true, ...guestSummarySelect },
    }),
  ]);
  // Of this page's guests: counted with the rows above, it would be of all guests.
  const counts = await db.episodeGuest.groupBy({
    by: 'guestId',
    where: { guestId: { in: rows.map(({ id }) => id) }, episode: appearing },
    _count: true,
  });
  const byGuest = new Map(counts.map(({ guestId, _count }) => [guestId, _count]));
  const guests = rows.map(({ id, ...guest }) => ({ ...guest, episodeCount: byGuest.get(id) ?? 0 }));
  const counted = initial ? [guestsByInitial.get(initial) ?? 0] : [...guestsByInitial.values()];
  const total = counted.reduce((sum, count) => sum + count, 0);
  return toPaged(guests, total, request);
}
