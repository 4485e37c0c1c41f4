import type { Db } from '../db/client';
import { updateIndex } from './update-index';

/** How often a process looks whether content has changed, milliseconds. */
const INTERVAL_MS = 1_000;

/**
 * Keeps the index up to date between searches, so that they need not wait for it after an edit, or an import.
 * @param then what else is to be kept up with the content; called after each look
 * @returns a function that stops it, and resolves when it has
 */
export function keepIndex(db: Db, then: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    await updateIndex(db).then(then).catch(onError);
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      looking = look();
    }, INTERVAL_MS).unref();
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
