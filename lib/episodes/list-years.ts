import type { Db } from '../db/client';
import { instantsOfYear, yearOf } from '../series/calendar-year';
import { published } from './filters';

/**
 * The years in which episodes were published, newest first. One look into the index a year, however many episodes.
 * @param timeZone IANA name of the zone whose years they are
 */
export async function listYears(db: Db, timeZone: string): Promise<number[]> {
  const newestBefore = (end?: Date) =>
    db.episode.findFirst({
      where: { ...published, publishedAt: { not: null, lt: end } },
      orderBy: { publishedAt: 'desc' },
      select: { publishedAt: true },
    });
  const years: number[] = [];
  let newest = await newestBefore();
  while (newest?.publishedAt) {
    const year = yearOf(newest.publishedAt, timeZone);
    years.push(year);
    newest = await newestBefore(instantsOfYear(year, timeZone).from);
  }
  return years;
}
