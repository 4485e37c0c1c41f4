import type { Db } from '../../db/client';
import type { Day } from './calendar';

const DAY_MS = 86_400_000;

/** On which day, in the site's zone, was something first recorded? Null where nothing was yet. */
export async function getFirstDay(db: Db): Promise<Day | null> {
  const row = await db.dailyRollup.findFirst({
    where: { dimension: 'all' },
    orderBy: { day: 'asc' },
    select: { day: true },
  });
  return row && new Date(row.day * DAY_MS).toISOString().slice(0, 10);
}
