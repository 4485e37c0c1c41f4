import type { Db } from '../../db/client';
import type { ActivityFilter } from './activity-filter';
import { type ActivityMeasures, type ActivityRates, NO_ACTIVITY, withRates } from './activity-measures';
import type { DayRange } from './calendar';
import { sumActivity } from './sum-activity';

export type OverviewOptions = { range: DayRange; filter?: ActivityFilter; compareTo?: DayRange };
export type Overview = {
  current: ActivityMeasures & ActivityRates;
  /** Of the days to compare to; null where none were named. */
  compared: (ActivityMeasures & ActivityRates) | null;
};

/** How did the site, an episode, or readers from somewhere do over some days, and how over others? */
export async function getOverview(db: Db, { range, filter, compareTo }: OverviewOptions): Promise<Overview> {
  const sum = async (days: DayRange) =>
    withRates((await sumActivity(db, { range: days, filter, by: null })).get('') ?? NO_ACTIVITY);
  const [current, compared] = await Promise.all([sum(range), compareTo ? sum(compareTo) : null]);
  return { current, compared };
}
