import type { Db } from '../../db/client';
import { log } from '../../log';
import { deleteOldEvents } from './delete-old-events';

/** Between the end of a pass and the next one; the first waits until the start is over. Milliseconds. */
const INTERVAL_MS = 6 * 3_600_000;
const FIRST_MS = 60_000;

/**
 * Deletes old events now and then, in the background.
 * @returns a function that stops it, once the statement under way has ended
 */
export function startRetention(db: Db, retentionDays: number): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout;
  let pass = Promise.resolve();
  const run = async () => {
    try {
      const deleted = await deleteOldEvents(db, { retentionDays, now: Date.now(), signal: stopping.signal });
      if (deleted > 0) log.info('old events deleted', { deleted, retentionDays });
    } catch (error) {
      log.error('old events not deleted', { error });
    }
    if (!stopping.signal.aborted) schedule(INTERVAL_MS);
  };
  const schedule = (ms: number) => {
    timer = setTimeout(() => {
      pass = run();
    }, ms).unref();
  };
  schedule(FIRST_MS);
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await pass;
  };
}
