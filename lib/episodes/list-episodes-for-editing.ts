import type { Db } from '../db/client';
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
  updatedAt: Date;
  updatedBy: string | null;
};

/**
 * All episodes, drafts too: by number from the newest, or those first that were saved last.
 * @param options.createdByUserId only this account's own: lib/auth/permissions.ts, withinReach()
 */
export async function listEpisodesForEditing(
  db: Db,
  { order, take, createdByUserId }: { order: 'number' | 'saved'; take?: number; createdByUserId?: string },
): Promise<EpisodeListing[]> {
  const rows = await db.episode.findMany({
    where: { createdByUserId },
    orderBy: order === 'number' ? [{ number: 'desc' }, { id: 'desc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
    take,
    include: {
      updatedBy: { select: { name: true } },
      guests: { orderBy: { position: 'asc' }, include: { guest: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, number, slug, postId, title, status, publishedAt, updatedAt, updatedBy, guests }) => ({
    id,
    number,
    slug,
    postId,
    title,
    status,
    publishedAt,
    updatedAt,
    updatedBy: updatedBy?.name ?? null,
    guests: guests.map(({ guest }) => guest.name),
  }));
}
