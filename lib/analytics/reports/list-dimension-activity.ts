import type { Db } from '../../db/client';
import type { ActivityFilter, Dimension } from './activity-filter';
import { type ActivityMeasures, type ActivityRates, withRates } from './activity-measures';
import type { DayRange } from './calendar';
import { sumActivity } from './sum-activity';

export type DimensionActivity = ActivityMeasures & ActivityRates & { value: string };
export type DimensionReport = {
  rows: DimensionActivity[];
  /** Distinct values, those beyond the limit included. */
  total: number;
};

/** From where, or with what, did readers come? The values with the most views first; '' is what is not known. */
export async function listDimensionActivity(
  db: Db,
  {
    range,
    filter,
    dimension,
    limit,
  }: { range: DayRange; filter?: ActivityFilter; dimension: Dimension; limit: number },
): Promise<DimensionReport> {
  const sums = await sumActivity(db, { range, filter, by: dimension });
  const rows = [...sums]
    .filter(([, measures]) => Object.values(measures).some((count) => count !== 0))
    .map(([value, measures]) => withRates({ value, ...measures }))
    .sort(byViews);
  return { rows: rows.slice(0, limit), total: rows.length };
}

function byViews(a: DimensionActivity, b: DimensionActivity): number {
  return b.views - a.views || b.visitors - a.visitors || b.plays - a.plays || (a.value < b.value ? -1 : 1);
}
