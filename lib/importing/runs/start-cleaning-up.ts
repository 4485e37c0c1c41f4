import type { Db } from '../../db/client';
import { log } from '../../log';
import { cleanUpImports } from './clean-up';

/** Milliseconds; the first time waits until the start is over. */
const EVERY_MS = 24 * 3_600_000;
const FIRST_MS = 120_000;

/**
 * Removes the files of old imports once a day, in the background.
 * @returns a function that stops it, once what is under way has ended
 */
export function startCleaningUp(db: Db, dataDir: string): () => Promise<void> {
  let pass = Promise.resolve();
  const run = () => {
    pass = cleanUpImports(db, dataDir, new Date()).then(
      (removed) => {
        if (removed.length > 0) log.info('files of old imports removed', { runs: removed });
      },
      (error) => log.error('files of old imports not removed', { error }),
    );
  };
  const first = setTimeout(run, FIRST_MS).unref();
  const timer = setInterval(run, EVERY_MS).unref();
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await pass;
  };
}
