import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { bumpContentVersion } from '../site/content-version';
import { deleteDemoContent } from './delete-demo-content';
import { deleteEvents } from './delete-events';
import { type DemoMark, getDemoMark } from './demo-mark';
import { forgetEpisode } from './forget-episode';

export type RemoveDemoResult = { ok: true } | { ok: false; reason: 'none' };

/**
 * Takes the demo away: its series, its viewers, and what they add to the figures of the whole site. Everything else stays
 * as it is. In several transactions, since there may be millions of events; one that is cut off is finished by the next.
 * @param onProgress told how many events are gone so far
 */
export async function removeDemo(db: Db, onProgress: (events: number) => void = () => {}): Promise<RemoveDemoResult> {
  const mark = await getDemoMark(db);
  if (!mark) return { ok: false, reason: 'none' };
  const episodeIds = await close(db, mark);
  for (const id of episodeIds) await asSingleWriter(db, 'recording', (tx) => forgetEpisode(tx, id));
  for (let gone = 0, deleted = -1; deleted !== 0; gone += deleted) {
    deleted = await asSingleWriter(db, 'recording', (tx) => deleteEvents(tx, episodeIds));
    if (deleted > 0) onProgress(gone + deleted);
  }
  await asSingleWriter(db, 'recording', (tx) => deleteDemoContent(tx, mark, episodeIds));
  return { ok: true };
}

/**
 * Takes the interviews off the site, so that nobody's visit comes in between.
 * @returns their IDs
 */
function close(db: Db, { seriesId }: DemoMark): Promise<number[]> {
  return asSingleWriter(db, 'editing', async (tx) => {
    await tx.episode.updateMany({ where: { seriesId }, data: { status: 'removed' } });
    await bumpContentVersion(tx);
    const rows = await tx.episode.findMany({ where: { seriesId }, select: { id: true } });
    return rows.map(({ id }) => id);
  });
}
