import type { Db } from '../db/client';

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

/** Every guest there has been, by name. */
export async function listGuestsForEditing(db: Db): Promise<GuestRow[]> {
  const rows = await db.guest.findMany({
    orderBy: [{ foldedName: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      headline: true,
      biography: true,
      portraitId: true,
      _count: { select: { appearances: true } },
    },
  });
  return rows.map(({ id, name, headline, biography, portraitId, _count }) => ({
    id,
    name,
    headline,
    hasBiography: biography !== '',
    hasPortrait: portraitId !== null,
    episodeCount: _count.appearances,
  }));
}
