import type { Tx } from '../db/client';
import { deleteUnusedGuests } from '../guests/delete-unused-guests';
import { findOrCreateGuest } from '../guests/find-or-create-guest';
import type { EpisodeContent } from './episode-content';

/** Makes these the guests of an episode, in their order. */
export async function saveGuests(tx: Tx, episodeId: number, guests: EpisodeContent['guests']): Promise<void> {
  const before = await tx.episodeGuest.findMany({ where: { episodeId }, select: { guestId: true } });
  const idsBefore = before.map(({ guestId }) => guestId);
  const ids: number[] = [];
  for (const guest of guests) ids.push(await findOrCreateGuest(tx, guest, new Set(idsBefore)));
  await tx.episodeGuest.deleteMany({ where: { episodeId } });
  await tx.episodeGuest.createMany({ data: ids.map((guestId, position) => ({ episodeId, guestId, position })) });
  await deleteUnusedGuests(tx, idsBefore);
}
