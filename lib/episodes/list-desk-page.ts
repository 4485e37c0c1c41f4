import type { Db } from '../db/client';
import type { Prisma } from '../db/generated/sqlite/client';
import type { EpisodeStatus } from '../db/generated/sqlite/enums';
import { withText } from '../desk/with-text';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { type EpisodeListing, episodeListingInclude, toEpisodeListing } from './list-episodes-for-editing';

/** Orders of the desk's list, the usual first. */
export const EPISODE_SORTS = ['number', 'number-up', 'saved', 'published', 'title'] as const;
export type EpisodeSort = (typeof EPISODE_SORTS)[number];

export type ListDeskPage = PageRequest & {
  /** In titles, addresses, names of guests, IDs; empty for all. */
  text: string;
  /** Null for all. */
  status: EpisodeStatus | null;
  sort: EpisodeSort;
  createdByUserId?: string;
};

const ORDERS = {
  number: [{ number: 'desc' }, { id: 'desc' }],
  'number-up': [{ number: 'asc' }, { id: 'asc' }],
  saved: [{ updatedAt: 'desc' }, { id: 'desc' }],
  published: [{ publishedAt: 'desc' }, { id: 'desc' }],
  title: [{ title: 'asc' }, { id: 'asc' }],
} as const satisfies Record<EpisodeSort, Prisma.EpisodeOrderByWithRelationInput[]>;

/** A page of the episodes as an editor asks for them, whatever their status. */
export async function listDeskPage(
  db: Db,
  { text, status, sort, createdByUserId, ...request }: ListDeskPage,
): Promise<Paged<EpisodeListing>> {
  const where = { createdByUserId, ...(status ? { status } : {}), ...(await withText(db, 'episode', text)) };
  const [total, rows] = await Promise.all([
    db.episode.count({ where }),
    db.episode.findMany({
      where,
      orderBy: ORDERS[sort],
      skip: skipTo(request),
      take: request.size,
      include: episodeListingInclude,
    }),
  ]);
  return toPaged(rows.map(toEpisodeListing), total, request);
}
