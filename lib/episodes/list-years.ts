import type { Db } from '../db/client';
import { selectRows } from '../db/json-rows';
import { instantsOfYear, YEARS, yearOf } from '../series/calendar-year';
import { published } from './filters';

/**
 * The years in which episodes were published, newest first, those that have an address. One look into the index a year,
 * however many episodes, and all of them in one question to the database.
 * @param timeZone IANA name of the zone whose years they are
 */
export async function listYears(db: Db, timeZone: string): Promise<number[]> {
  const [oldest, newest] = await Promise.all([findYear(db, 'asc', timeZone), findYear(db, 'desc', timeZone)]);
  if (oldest === null || newest === null) return [];
  const [first, last] = [Math.max(oldest, YEARS.first), Math.min(newest, YEARS.last)];
  if (first > last) return [];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => {
    const { from, to } = instantsOfYear(year, timeZone);
    return [year, from, to];
  });
  const rows = await db.$queryRaw<{ year: number | bigint }[]>`
    SELECT year FROM (${selectRows(db, ['integer', 'instant', 'instant'], years, ['year', 'begins', 'ends'])}) AS asked
    WHERE EXISTS (
      SELECT 1 FROM episode WHERE status = 'published' AND published_at >= begins AND published_at < ends)
    ORDER BY year DESC`;
  return rows.map(({ year }) => Number(year));
}

async function findYear(db: Db, direction: 'asc' | 'desc', timeZone: string): Promise<number | null> {
  const episode = await db.episode.findFirst({
    where: { ...published, publishedAt: { not: null } },
    orderBy: { publishedAt: direction },
    select: { publishedAt: true },
  });
  return episode?.publishedAt ? yearOf(episode.publishedAt, timeZone) : null;
}
