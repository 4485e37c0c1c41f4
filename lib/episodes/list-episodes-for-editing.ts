import type { Db } from '../db/client';
import type { Prisma } from '../db/generated/sqlite/client';
import type { EpisodeStatus } from '../db/generated/sqlite/enums';

/** An episode in an editor's list. */
export type EpisodeListing = {
  id: number;
  number: number;
  slug: string;
  postId: string;
  title: string;
  guests: string[];
  status: EpisodeStatus;
  publishedAt: Date | null;
  /** Only while it is scheduled. */
  scheduledFor: Date | null;
  updatedAt: Date;
  updatedBy: string | null;
};

export type ListEpisodesForEditing = {
  /** By number from the newest, those first that were saved last, or those first that come out first. */
  order: keyof typeof ORDERS;
  status?: EpisodeStatus;
  take?: number;
  createdByUserId?: string;
};

const ORDERS = {
  number: [{ number: 'desc' }, { id: 'desc' }],
  saved: [{ updatedAt: 'desc' }, { id: 'desc' }],
  scheduled: [{ scheduledFor: 'asc' }, { id: 'asc' }],
} as const satisfies Record<string, Prisma.EpisodeOrderByWithRelationInput[]>;

/**
 * All episodes, drafts too, or those of a status.
 * @param options.createdByUserId only this account's own: lib/auth/permissions.ts, withinReach()
 */
export async function listEpisodesForEditing(
  db: Db,
  { order, status, take, createdByUserId }: ListEpisodesForEditing,
): Promise<EpisodeListing[]> {
  const rows = await db.episode.findMany({
    where: { createdByUserId, status },
    orderBy: ORDERS[order],
    take,
    include: episodeListingInclude,
  });
  return rows.map(toEpisodeListing);
}

/** What toEpisodeListing() reads. */
export const episodeListingInclude = {
  updatedBy: { select: { name: true } },
  guests: { orderBy: { position: 'asc' }, include: { guest: { select: { name: true } } } },
} as const satisfies Prisma.EpisodeInclude;

export function toEpisodeListing({
  updatedBy,
  guests,
  ...row
}: Prisma.EpisodeGetPayload<{ include: typeof episodeListingInclude }>): EpisodeListing {
  const { id, number, slug, postId, title, status, publishedAt, scheduledFor, updatedAt } = row;
  return {
    id,
    number,
    slug,
    postId,
    title,
    status,
    publishedAt,
    scheduledFor,
    updatedAt,
    updatedBy: updatedBy?.name ?? null,
    guests: guests.map(({ guest }) => guest.name),
  };
}
