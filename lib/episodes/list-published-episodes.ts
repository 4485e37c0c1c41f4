import type { Db } from '../db/client';
import { type EpisodeSummary, episodeSummaryInclude, toEpisodeSummary } from './episode';
import { published } from './filters';

/** Published episodes, newest number first. */
export async function listPublishedEpisodes(
  db: Db,
  { take, skip = 0 }: { take: number; skip?: number },
): Promise<EpisodeSummary[]> {
  const rows = await db.episode.findMany({
    where: published,
    orderBy: [{ number: 'desc' }, { id: 'desc' }],
    take,
    skip,
    include: episodeSummaryInclude,
  });
  return rows.map(toEpisodeSummary);
}
