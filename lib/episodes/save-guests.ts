import type { Tx } from '../db/client';
import { deleteUnusedGuests } from '../guests/delete-unused-guests';
import { findOrCreateGuest } from '../guests/find-or-create-guest';
import type { EpisodeContent } from './episode-content';

/**
 * Makes these the guests of an episode, in their order.
 * @param may.changesKnown whether what is known of a guest may change with it, which readers of other episodes would see
 */
export async function saveGuests(
  tx: Tx,
  episodeId: number,
  guests: EpisodeContent['guests'],
  { changesKnown }: { changesKnown: boolean },
): Promise<void> {
  const before = await tx.episodeGuest.findMany({
    where: { episodeId },
    orderBy: { position: 'asc' },
    select: { guestId: true, guest: { select: { name: true, headline: true } } },
  });
  if (isUnchanged(guests, before)) return;
  const idsBefore = before.map(({ guestId }) => guestId);
  const ids: number[] = [];
  for (const guest of guests) ids.push(await findOrCreateGuest(tx, guest, changesKnown ? new Set(idsBefore) : null));
  await tx.episodeGuest.deleteMany({ where: { episodeId } });
  await tx.episodeGuest.createMany({ data: ids.map((guestId, position) => ({ episodeId, guestId, position })) });
  await deleteUnusedGuests(tx, idsBefore);
}

/** Most saves leave the guests as they are, and every statement of a save costs as much as any other. */
function isUnchanged(guests: EpisodeContent['guests'], before: { guest: EpisodeContent['guests'][number] }[]): boolean {
  if (guests.length !== before.length) return false;
  return before.every(({ guest }, i) => guest.name === guests[i]?.name && guest.headline === guests[i]?.headline);
}
