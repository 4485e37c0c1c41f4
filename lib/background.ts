import { getDb } from './db/client';
import { log } from './log';
import { processGlobals } from './process-globals';
import { watchContentVersion } from './site/page-cache';

/** Starts the background work of a server process, once. */
export function startBackground(): void {
  if (processGlobals.background) return;
  const db = getDb();
  const stopWatching = watchContentVersion(db, (error) => log.error('content version not read', { error }));
  processGlobals.background = {
    stop: async () => {
      stopWatching();
      await db.$disconnect();
    },
  };
}
