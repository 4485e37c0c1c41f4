import type { Db } from '../db/client';
import { type EpisodeView, episodeViewInclude, toEpisodeView } from './episode';
import { published } from './filters';

/** The published episode at an address, or null. */
export async function getEpisodeBySlug(db: Db, slug: string): Promise<EpisodeView | null> {
  const row = await db.episode.findFirst({ where: { slug, ...published }, include: episodeViewInclude });
  return row && toEpisodeView(row);
}
