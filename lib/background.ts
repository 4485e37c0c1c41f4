import { startForwarder } from './analytics/sinks/forwarder';
import { createMixpanelSink } from './analytics/sinks/mixpanel-sink';
import { type Db, getDb } from './db/client';
import { getEnv } from './env';
import { log } from './log';
import { processGlobals } from './process-globals';
import { watchContentVersion } from './site/page-cache';

/** Starts the background work of a server process, once. */
export function startBackground(): void {
  if (processGlobals.background) return;
  const db = getDb();
  const stopWatching = watchContentVersion(db, (error) => log.error('content version not read', { error }));
  const stopForwarding = startForwarding(db);
  processGlobals.background = {
    stop: async () => {
      stopWatching();
      await stopForwarding();
      await db.$disconnect();
    },
  };
}

/** @returns a function that stops it */
function startForwarding(db: Db): () => Promise<void> {
  const { mixpanel } = getEnv();
  if (!mixpanel) {
    log.info('delivery to Mixpanel is off: MIXPANEL_TOKEN is not set');
    return async () => {};
  }
  const forwarder = startForwarder({ db, sink: createMixpanelSink(mixpanel) });
  processGlobals.nudgeForwarder = forwarder.nudge;
  return forwarder.stop;
}
