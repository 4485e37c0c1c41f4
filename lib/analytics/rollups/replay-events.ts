import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { readEvents } from '../ingest/all-events';
import { playbackFromEvent } from '../playback/playback';
import { Playbacks } from '../playback/playbacks';
import { ActivityTally } from './activity';
import { CurveTally } from './curve-tally';
import { getRollupZone } from './rollup-zone';
import { SiteCalendar } from './site-calendar';

const NAME = 'events_replayed';
const DONE = 'all';
/** Events a transaction. */
const PAGE = 1_000;

/** Says that every playback holds what its events tell: those of a database that was empty do from the first one on. */
export async function noteReplayed(tx: Tx, upTo: string = DONE): Promise<void> {
  await tx.siteValue.upsert({ where: { name: NAME }, create: { name: NAME, value: upTo }, update: { value: upTo } });
}

/**
 * Tells playbacks once more what their events told, since an older version did not keep all of it: where seeks landed, and
 * where playing stopped. To be told something twice changes nothing, so it goes on beside the recording of new events, some
 * at a time, and after a restart from where it was.
 * @returns whether there is more
 */
export function replayEvents(db: Db): Promise<boolean> {
  return asSingleWriter(db, 'recording', async (tx) => {
    const [timeZone, reached] = [await getRollupZone(tx), await tx.siteValue.findUnique({ where: { name: NAME } })];
    if (timeZone === null || reached?.value === DONE) return false;
    const events = await readEvents(tx, Uint8Array.from(Buffer.from(reached?.value ?? '', 'hex')), PAGE);
    const told = events.flatMap((event) => {
      const playback = playbackFromEvent(event);
      return playback && event.playSessionId ? [{ id: event.playSessionId, playback }] : [];
    });
    const playbacks = await Playbacks.read(
      tx,
      told.map(({ id }) => id),
    );
    // Measures depend on nothing that is new, so there is nothing to add to them.
    const tallies = { activity: new ActivityTally(), curves: new CurveTally(new SiteCalendar(timeZone)) };
    for (const { id, playback } of told) playbacks.add(id, playback, tallies);
    await playbacks.write(tx);
    await tallies.curves.write(tx);
    const last = events.at(-1);
    await noteReplayed(tx, last && events.length === PAGE ? Buffer.from(last.id).toString('hex') : DONE);
    return events.length === PAGE;
  });
}
