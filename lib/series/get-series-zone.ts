import type { Db, Tx } from '../db/client';

/** The IANA name of the site's time zone, which is the series'; UTC until there is one. */
export async function getSeriesZone(db: Db | Tx): Promise<string> {
  const series = await db.series.findFirst({
    orderBy: [{ isDemo: 'asc' }, { id: 'asc' }],
    select: { timeZone: true },
  });
  return series?.timeZone ?? 'UTC';
}
