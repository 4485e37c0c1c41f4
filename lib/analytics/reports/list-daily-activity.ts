import type { Db } from '../../db/client';
import { type ActivityMeasures, NO_ACTIVITY } from './activity-measures';
import { type Day, type DayRange, instantsOf, listDays } from './calendar';
import { sumActivity } from './sum-activity';

export type DailyActivity = ActivityMeasures & { day: Day };

/** What happened each day, days on which nothing did included? Of the site or of one episode. */
export async function listDailyActivity(
  db: Db,
  { episodeId, ...range }: DayRange & { episodeId?: number },
): Promise<DailyActivity[]> {
  const days = listDays(range);
  const ranges = days.map((day) => instantsOf({ from: day, to: day, timeZone: range.timeZone }));
  const measures = await sumActivity(db, ranges, episodeId);
  return days.map((day, index) => ({ day, ...(measures[index] ?? NO_ACTIVITY) }));
}
