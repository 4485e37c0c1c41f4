import type { Db } from '../../db/client';
import type { ActivityFilter } from './activity-filter';
import { type ActivityMeasures, NO_ACTIVITY } from './activity-measures';
import { type Day, type DayRange, listDays } from './calendar';
import { sumActivity } from './sum-activity';

export type DailyActivity = ActivityMeasures & { day: Day };

/** What happened each day, days on which nothing did included? */
export async function listDailyActivity(
  db: Db,
  { range, filter }: { range: DayRange; filter?: ActivityFilter },
): Promise<DailyActivity[]> {
  const days = await sumActivity(db, { range, filter, by: 'day' });
  return listDays(range).map((day) => ({ day, ...(days.get(day) ?? NO_ACTIVITY) }));
}
