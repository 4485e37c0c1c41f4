import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { createSiteLookup } from '../ingest/site-lookup';
import { foldDays } from './fold-days';
import { foldWaiting } from './fold-playbacks';
import { replayEvents } from './replay-events';

/** Counting millions of events of an older version takes minutes. */
const MAKING_MS = 3_600_000;

/**
 * Makes the rollups for the site's time zone where they are not: after an update, and after a change of the zone. The
 * recorder would do so before it adds to them, but in a transaction that may not take as long; so a server does it before
 * it takes requests.
 */
export async function ensureRollups(db: Db): Promise<void> {
  await asSingleWriter(db, 'recording', createSiteLookup(), { timeoutMs: MAKING_MS });
}

/**
 * Completes the playbacks of an older version, puts all playbacks into the curves that ought to be there, and folds the days
 * that are over. Half of the time is left to the requests beside it, which on SQLite wait for the same connection.
 * @param now milliseconds since the epoch
 * @param signal ends the work between two transactions
 */
export async function bringRollupsUpToDate(db: Db, now: number, signal?: AbortSignal): Promise<void> {
  await ensureRollups(db);
  const foldOver = () => foldDays(db, now);
  for (const step of [replayEvents, foldWaiting, foldOver]) {
    let began = performance.now();
    while (!signal?.aborted && (await step(db))) {
      await sleep(performance.now() - began);
      began = performance.now();
    }
  }
}
