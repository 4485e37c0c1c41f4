import type { Db } from '../../db/client';
import { log } from '../../log';
import { bringRollupsUpToDate } from './bring-up-to-date';

/** Between the end of a pass and the next one: a day is over once a day, in whichever zone. Milliseconds. */
const INTERVAL_MS = 3_600_000;

/**
 * Brings the rollups up to date, at once and each hour.
 * @returns a function that stops it, once the transaction under way has ended
 */
export function keepRollups(db: Db): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const run = async () => {
    try {
      await bringRollupsUpToDate(db, Date.now(), stopping.signal);
    } catch (error) {
      log.error('rollups not brought up to date', { error });
    }
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      pass = run();
    }, INTERVAL_MS).unref();
  };
  let pass = run();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await pass;
  };
}
