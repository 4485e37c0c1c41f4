import type { Db } from '../db/client';
import { type EpisodeView, episodeViewInclude, toEpisodeView } from './episode';
import { readable } from './filters';
import { markMissingPages } from './mark-missing-pages';

/** The episode that readers get at an address, published or unlisted, or null. */
export async function getEpisodeBySlug(db: Db, slug: string): Promise<EpisodeView | null> {
  const row = await db.episode.findFirst({ where: { slug, ...readable }, include: episodeViewInclude });
  if (!row) return null;
  const episode = toEpisodeView(row);
  return episode.isListed ? episode : markMissingPages(db, episode);
}
