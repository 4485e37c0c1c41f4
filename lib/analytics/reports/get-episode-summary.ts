import type { Db } from '../../db/client';
import { published } from '../../episodes/filters';
import { type ActivityMeasures, type ActivityRates, NO_ACTIVITY, withRates } from './activity-measures';
import type { DayRange } from './calendar';
import { median } from './median';
import { sumActivity } from './sum-activity';

export type EpisodeSummaryReport = {
  current: ActivityMeasures & ActivityRates;
  /** Of each rate over the published episodes, those without a rate left out. */
  median: ActivityRates;
};

/** How did an episode do over some days, compared with the others of the series? */
export async function getEpisodeSummary(
  db: Db,
  { episodeId, range }: { episodeId: number; range: DayRange },
): Promise<EpisodeSummaryReport> {
  const [sums, episodes] = await Promise.all([
    sumActivity(db, { range, by: 'episode' }),
    db.episode.findMany({ where: published, select: { id: true } }),
  ]);
  const of = (id: number) => withRates(sums.get(String(id)) ?? NO_ACTIVITY);
  const series = episodes.map(({ id }) => of(id));
  const medianOf = (rate: keyof ActivityRates) => median(series.map((episode) => episode[rate]));
  return {
    current: of(episodeId),
    median: {
      playRate: medianOf('playRate'),
      completionRate: medianOf('completionRate'),
      averageViewed: medianOf('averageViewed'),
      endPlayedRate: medianOf('endPlayedRate'),
      endSoughtRate: medianOf('endSoughtRate'),
    },
  };
}
