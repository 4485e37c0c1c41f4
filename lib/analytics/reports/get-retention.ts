import type { Db } from '../../db/client';
import type { DayRange } from './calendar';
import { readCurves } from './read-curves';
import { type Retention, toRetention } from './retention';

/** Which seconds of an episode are watched, watched again, jumped to, left? Of the plays that began on some days. */
export async function getRetention(
  db: Db,
  { episodeId, range }: { episodeId: number; range: DayRange | null },
): Promise<Retention> {
  const [episode, curves] = await Promise.all([
    db.episode.findUnique({ where: { id: episodeId }, select: { durationSeconds: true } }),
    readCurves(db, { episodeId, range }),
  ]);
  return toRetention(curves.get(episodeId), episode?.durationSeconds ?? null);
}
