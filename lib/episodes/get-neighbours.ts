import type { Db } from '../db/client';
import { type EpisodeSummary, episodeSummaryInclude, toEpisodeSummary } from './episode';
import { published } from './filters';

/** The published episodes right before and after a number. */
export type Neighbours = { previous: EpisodeSummary | null; next: EpisodeSummary | null };

/** Who was interviewed before and after, by number. */
export async function getNeighbours(db: Db, number: number): Promise<Neighbours> {
  const find = (where: { lt: number } | { gt: number }, order: 'asc' | 'desc') =>
    db.episode.findFirst({
      where: { ...published, number: where },
      orderBy: [{ number: order }, { id: order }],
      include: episodeSummaryInclude,
    });
  const [previous, next] = await Promise.all([find({ lt: number }, 'desc'), find({ gt: number }, 'asc')]);
  return { previous: previous && toEpisodeSummary(previous), next: next && toEpisodeSummary(next) };
}
