import type { Db } from '../../db/client';
import { published } from '../../episodes/filters';
import { quarterOf, SITE } from '../rollups/activity';
import { type ActivityMeasures, type ActivityRates, NO_ACTIVITY, withRates } from './activity-measures';
import { type DayRange, instantsOf } from './calendar';
import { sumOverEpisode, toMeasures } from './sum-activity';

export type EpisodeActivity = ActivityMeasures &
  ActivityRates & { id: number; number: number; slug: string; title: string };

/**
 * How did each episode do over some days? Those published, and others that had readers then, most viewed first.
 */
export async function listEpisodeActivity(db: Db, range: DayRange): Promise<EpisodeActivity[]> {
  const { from, to } = instantsOf(range);
  const sums = await db.$queryRaw<({ episode_id: number } & Parameters<typeof toMeasures>[0])[]>`
    SELECT r.episode_id AS episode_id, ${sumOverEpisode} FROM activity_rollup r
    WHERE r.quarter >= ${quarterOf(from)} AND r.quarter < ${quarterOf(to)} AND r.episode_id <> ${SITE}
    GROUP BY r.episode_id`;
  const measures = new Map(sums.map((row) => [Number(row.episode_id), toMeasures(row)]));
  const episodes = await db.episode.findMany({
    where: { OR: [published, { id: { in: [...measures.keys()] } }] },
    select: { id: true, number: true, slug: true, title: true },
  });
  return episodes
    .map((episode) => withRates({ ...episode, ...(measures.get(episode.id) ?? NO_ACTIVITY) }))
    .sort((a, b) => b.views - a.views || b.number - a.number || b.id - a.id);
}
