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
  const where = { ...heard, ...(initial ? { foldedName: { startsWith: initial } } : {}) };
  const [total, rows] = await Promise.all([
    db.guest.count({ where }),
    db.guest.findMany({
      where,
      orderBy: [{ foldedName: 'asc' }, { id: 'asc' }],
      skip: skipTo(request),
      take: request.size,
      select: {
        ...guestSummarySelect,
        _count: { select: { appearances: { where: { episode: appearing } } } },
      },
    }),
  ]);
  const guests = rows.map(({ _count, ...guest }) => ({ ...guest, episodeCount: _count.appearances }));
  return toPaged(guests, total, request);
}
