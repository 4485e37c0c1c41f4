import type { Db } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { createSiteLookup } from '../ingest/site-lookup';
import { foldWaiting } from './fold-playbacks';
import { replayEvents } from './replay-events';

/**
 * Makes the rollups for the site's time zone where they are not, completes the playbacks of an older version, and puts all
 * playbacks into the curves that ought to be: after an update, and after a change of the zone. The recorder does the same bit by bit; a site without visitors needs it
 * done for its reports.
 */
export async function bringRollupsUpToDate(db: Db): Promise<void> {
  const lookUpSite = createSiteLookup();
  await asSingleWriter(db, 'recording', lookUpSite);
  while (await replayEvents(db));
  while (await foldWaiting(db));
}
