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
  const before = await tx.episodeGuest.findMany({ where: { episodeId }, select: { guestId: true } });
  const idsBefore = before.map(({ guestId }) => guestId);
  const ids: number[] = [];
  for (const guest of guests) ids.push(await findOrCreateGuest(tx, guest, changesKnown ? new Set(idsBefore) : null));
  await tx.episodeGuest.deleteMany({ where: { episodeId } });
  await tx.episodeGuest.createMany({ data: ids.map((guestId, position) => ({ episodeId, guestId, position })) });
  await deleteUnusedGuests(tx, idsBefore);
}
