import type { Db } from '../../db/client';
import { published } from '../../episodes/filters';
import type { ActivityFilter } from './activity-filter';
import { type ActivityMeasures, type ActivityRates, NO_ACTIVITY, withRates } from './activity-measures';
import type { DayRange } from './calendar';
import { sumActivity } from './sum-activity';

export type EpisodeActivity = ActivityMeasures &
  ActivityRates & { id: number; number: number; slug: string; title: string };

/**
 * How did each episode do over some days? Those published, and others that had readers then, most viewed first; with a
 * filter by episode, that one.
 */
export async function listEpisodeActivity(
  db: Db,
  { range, filter }: { range: DayRange; filter?: ActivityFilter },
): Promise<EpisodeActivity[]> {
  const measures = await sumActivity(db, { range, filter, by: 'episode' });
  const active = [...measures.keys()].map(Number);
  const episodes = await db.episode.findMany({
    where: { OR: [published, { id: { in: active } }], id: filter?.episodeId },
    select: { id: true, number: true, slug: true, title: true },
  });
  return episodes
    .map((episode) => withRates({ ...episode, ...(measures.get(String(episode.id)) ?? NO_ACTIVITY) }))
    .sort((a, b) => b.views - a.views || b.number - a.number || b.id - a.id);
}
