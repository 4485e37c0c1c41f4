import type { Db } from '../db/client';

/** Scripts with more signs than this would be no help as a row of links. */
const MOST = 60;

/** The characters with which the (folded) names of guests begin whom readers can hear, in order. */
export async function listInitials(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ initial: string }[]>`
    SELECT DISTINCT substr(guest.folded_name, 1, 1) AS initial
    FROM guest
    JOIN episode_guest ON episode_guest.guest_id = guest.id
    JOIN episode ON episode.id = episode_guest.episode_id
    WHERE episode.status = 'published'
    ORDER BY initial
    LIMIT ${MOST}`;
  return rows.map(({ initial }) => initial);
}
