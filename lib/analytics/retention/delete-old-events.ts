import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { QUARTER_MS } from '../rollups/activity';
import { raiseEventHorizon } from './event-horizon';

const DAY_MS = 86_400_000;
/** Events looked at in one statement, and how long others have the database to themselves between two. */
const PAGE = 2_000;
const PAUSE_MS = 50;

export type DeleteOptions = {
  retentionDays: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** Ends the work between two statements. */
  signal?: AbortSignal;
};

/**
 * Deletes the events that are older than so many days, but for those that Mixpanel has yet to acknowledge, which go once it
 * has. No report changes: reports are read from rollups and playbacks, which stay. A recount leaves out what was before,
 * which is noted first.
 *
 * Goes through the whole table by its key, some thousand at a time: an index by time would cost each event more than it
 * saves the one pass a day.
 * @returns how many went
 */
export async function deleteOldEvents(db: Db, { retentionDays, now, signal }: DeleteOptions): Promise<number> {
  const horizon = Math.floor((now - retentionDays * DAY_MS) / QUARTER_MS) * QUARTER_MS;
  await asSingleWriter(db, 'recording', (tx) => raiseEventHorizon(tx, horizon));
  let after: Uint8Array<ArrayBuffer> | null = new Uint8Array();
  let deleted = 0;
  while (after && !signal?.aborted) {
    const page: PageEnd = await deletePage(db, after, horizon);
    deleted += page.deleted;
    after = page.last;
    if (after) await sleep(PAUSE_MS);
  }
  return deleted;
}

type PageEnd = { deleted: number /** Null at the end of the table. */; last: Uint8Array<ArrayBuffer> | null };

async function deletePage(db: Db, after: Uint8Array<ArrayBuffer>, horizon: number): Promise<PageEnd> {
  const ids = await db.$queryRaw<{ id: Uint8Array<ArrayBuffer> }[]>`
    SELECT id FROM event WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`;
  const last = ids.at(-1)?.id;
  if (!last) return { deleted: 0, last: null };
  const deleted = await db.$executeRaw`
    DELETE FROM event WHERE id > ${after} AND id <= ${last} AND occurred_at < ${BigInt(horizon)}
      AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.event_id = event.id)`;
  return { deleted, last: ids.length < PAGE ? null : last };
}
