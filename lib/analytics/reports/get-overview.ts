import type { Db } from '../../db/client';
import { type ActivityMeasures, type ActivityRates, NO_ACTIVITY, withRates } from './activity-measures';
import { type DayRange, instantsOf, previousPeriod } from './calendar';
import { sumActivity } from './sum-activity';

export type Overview = {
  current: ActivityMeasures & ActivityRates;
  /** Of as many days right before. */
  previous: ActivityMeasures & ActivityRates;
};

/** How did the site, or an episode, do over some days, and how before? */
export async function getOverview(
  db: Db,
  { episodeId, ...range }: DayRange & { episodeId?: number },
): Promise<Overview> {
  const ranges = [instantsOf(range), instantsOf(previousPeriod(range))];
  const [current = NO_ACTIVITY, previous = NO_ACTIVITY] = await sumActivity(db, ranges, episodeId);
  return { current: withRates(current), previous: withRates(previous) };
}
