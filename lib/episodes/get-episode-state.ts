import type { Db } from '../db/client';
import { heard } from '../guests/filters';

/** What there is to say of an interview's address. A draft's is unknown: nobody outside is told that there is one. */
export type EpisodeState =
  | { state: 'published' }
  /** Its guests are those of whom there is a page. */
  | { state: 'removed'; title: string; number: number; guests: { slug: string; name: string }[] }
  | { state: 'unknown' };

/** Whether the episode at an address can be read, could be once (410), or never could (404). */
export async function getEpisodeState(db: Db, slug: string): Promise<EpisodeState> {
  const row = await db.episode.findUnique({
    where: { slug },
    select: {
      status: true,
      publishedAt: true,
      title: true,
      number: true,
      guests: {
        where: { guest: heard },
        orderBy: { position: 'asc' },
        select: { guest: { select: { slug: true, name: true } } },
      },
    },
  });
  if (row?.status === 'published') return { state: 'published' };
  if (row?.status !== 'removed' || row.publishedAt === null) return { state: 'unknown' };
  return { state: 'removed', title: row.title, number: row.number, guests: row.guests.map(({ guest }) => guest) };
}
