import type { Db } from '../db/client';

/** The number after the highest one in use, drafts included. */
export async function suggestNextNumber(db: Db): Promise<number> {
  const highest = await db.episode.findFirst({ orderBy: { number: 'desc' }, select: { number: true } });
  return (highest?.number ?? 0) + 1;
}
