import type { Tx } from '../../db/client';
import { allPlaybacks } from '../playback/all-playbacks';
import { measurePlayback } from '../playback/playback';
import { ActivityTally } from './activity';
import { addActivity } from './add-activity';
import { makeDaily } from './daily';
import { makeDelivery } from './delivery';
import { NONE_FOLDED, setFoldedDays } from './folded-days';
import { noteReplayed } from './replay-events';
import { getRollupZone, setRollupZone } from './rollup-zone';
import type { SiteCalendar } from './site-calendar';

/**
 * Makes the rollups that depend on the site's time zone again for another one, and those that an older version did not keep.
 * The curves are emptied, and no day is folded any more; both go on from there as they always do (fold-playbacks.ts,
 * fold-days.ts). To be called in a transaction of the recording lock.
 */
export async function makeRollups(tx: Tx, calendar: SiteCalendar): Promise<void> {
  const isFirst = (await getRollupZone(tx)) === null;
  if (isFirst) {
    await addMeasuresOfPlaybacks(tx);
    await makeDelivery(tx);
    if ((await tx.event.findFirst({ select: { id: true } })) === null) await noteReplayed(tx);
  }
  await makeDaily(tx, calendar);
  await tx.dailyDeliveryRollup.deleteMany();
  await setFoldedDays(tx, NONE_FOLDED);
  await tx.curveRollup.deleteMany();
  await tx.playback.updateMany({ where: { inCurve: true }, data: { inCurve: false } });
  await setRollupZone(tx, calendar.timeZone);
}

/** The measures of playbacks that activity_rollup did not have before there was a zone. */
async function addMeasuresOfPlaybacks(tx: Tx): Promise<void> {
  const tally = new ActivityTally();
  for await (const { playback } of allPlaybacks(tx)) {
    const { startedAt, episodeId, segmentId } = playback;
    const { endsPlayed, endsSought, measuredPlays, viewedShare } = measurePlayback(playback);
    tally.add({ at: startedAt, episodeId, segmentId }, { endsPlayed, endsSought, measuredPlays, viewedShare });
  }
  await addActivity(tx, tally.rows());
}
