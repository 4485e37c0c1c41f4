import type { ActivityMeasures, ActivityRates } from '@/lib/analytics/reports/activity-measures';
import { NO_ACTIVITY, withRates } from '@/lib/analytics/reports/activity-measures';

export type DayFigures = ActivityMeasures & { day: string };
/** Some days in a row as one point of a chart. */
export type Bucket = ActivityMeasures & ActivityRates & { from: string; to: string };
export type BucketUnit = 'day' | 'week' | 'month';

/** Days up to which a chart shows single days, and single weeks. */
const MOST_DAYS = 120;
const MOST_WEEKS_DAYS = 760;

export function unitFor(days: number): BucketUnit {
  if (days <= MOST_DAYS) return 'day';
  return days <= MOST_WEEKS_DAYS ? 'week' : 'month';
}

/**
 * Days put together so that a chart can be read. Weeks are seven days that end with the last, so that the latest is whole;
 * months are those of the calendar. Visitors add up like the rest, being visitor-days.
 */
export function toBuckets(days: DayFigures[], unit: BucketUnit): Bucket[] {
  const groups: DayFigures[][] = [];
  for (const [index, day] of days.entries()) {
    const last = groups.at(-1);
    if (last && !startsBucket(days, index, unit)) last.push(day);
    else groups.push([day]);
  }
  return groups.map(toBucket);
}

function startsBucket(days: DayFigures[], index: number, unit: BucketUnit): boolean {
  if (unit === 'day') return true;
  if (unit === 'week') return (days.length - index) % 7 === 0;
  return days[index]?.day.slice(0, 7) !== days[index - 1]?.day.slice(0, 7);
}

function toBucket(days: DayFigures[]): Bucket {
  const sums = { ...NO_ACTIVITY };
  for (const day of days) for (const name of summed) sums[name] += day[name];
  return withRates({ ...sums, from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' });
}

const summed = Object.keys(NO_ACTIVITY) as (keyof ActivityMeasures)[];
