import type { Db } from '../db/client';
import { processGlobals } from '../process-globals';
import { getContentVersion } from './content-version';

/** How often a process looks whether another one changed content, milliseconds. */
const INTERVAL_MS = 1_000;

/**
 * Drops this process's cached pages when content changes elsewhere: in another app process, or by a command.
 * @returns a function that stops it.
 */
export function watchContentVersion(db: Db, onError: (error: unknown) => void): () => void {
  let known: string | undefined;
  let stopped = false;
  const look = async () => {
    try {
      const version = await getContentVersion(db);
      if (known !== undefined && version !== known) processGlobals.pageCache?.clear();
      known = version;
    } catch (error) {
      onError(error);
    }
    if (!stopped) schedule();
  };
  const schedule = () => setTimeout(() => void look(), INTERVAL_MS).unref();
  void look();
  return () => {
    stopped = true;
  };
}
