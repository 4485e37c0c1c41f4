import { Recorder } from './analytics/ingest/recorder';
import { startRetention } from './analytics/retention/start-retention';
import { keepRollups } from './analytics/rollups/keep-rollups';
import { startForwarder } from './analytics/sinks/forwarder';
import { createMixpanelSink } from './analytics/sinks/mixpanel-sink';
import { deleteOldSalts } from './analytics/visitors/visitor-salts';
import { keepCoverage } from './coverage/keep-coverage';
import { type Db, databaseKind, getDb } from './db/client';
import { getEnv } from './env';
import { startCheckingVideos } from './episodes/video-checks/start-checking-videos';
import { stopImports } from './importing/runs/running';
import { startCleaningUp } from './importing/runs/start-cleaning-up';
import { log } from './log';
import { processGlobals } from './process-globals';
import { startPublishing } from './publishing/start-publishing';
import { keepIndex } from './search/keep-index';
import { listOwnOrigins } from './site/own-origins';
import { watchContentVersion } from './site/page-cache';
import { startAnnouncing } from './websub/start-announcing';

const HOUR_MS = 3_600_000;

/** What runs in a server process beside its requests. */
export type Background = { db: Db; recorder: Recorder };

/** Starts the background work of a server process. Not to be called twice in one. */
export function startBackground(): Background {
  const db = getDb();
  const env = getEnv();
  const ownHosts = listOwnOrigins(env).map((origin) => new URL(origin).hostname);
  const recorder = new Recorder(db, { forward: env.mixpanel !== null, ownHosts });
  const stopRollups = keepRollups(db);
  const stopWatching = watchContentVersion(db, (error) => log.error('content version not read', { error }));
  const stopDeletingSalts = deleteSaltsHourly(db);
  const stopIndexing = keepIndex(
    db,
    () => keepCoverage(db),
    (error) => log.error('search index not brought up to date', { error }),
  );
  const stopPublishing = startPublishing(db);
  const stopCheckingVideos = startCheckingVideos(db, env.youtube);
  const stopForwarding = startForwarding(db);
  const stopRetention = env.eventRetentionDays === null ? null : startRetention(db, env.eventRetentionDays);
  const stopAnnouncing = startTellingHub(db);
  const stopCleaningUp = startCleaningUp(db, env.dataDir);
  processGlobals.background = {
    stop: async () => {
      stopWatching();
      stopDeletingSalts();
      await stopImports();
      await stopCleaningUp();
      await recorder.drain();
      await stopRollups();
      await stopForwarding();
      await stopRetention?.();
      await stopPublishing();
      await stopCheckingVideos();
      await stopAnnouncing();
      await stopIndexing();
      await db.$disconnect();
    },
  };
  return { db, recorder };
}

/** A site without visitors throws its secrets away too. */
function deleteSaltsHourly(db: Db): () => void {
  const timer = setInterval(() => {
    deleteOldSalts(db, Date.now()).catch((error) => log.error('old visitor salts not deleted', { error }));
  }, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** @returns a function that stops it */
function startForwarding(db: Db): () => Promise<void> {
  const { mixpanel } = getEnv();
  if (!mixpanel) {
    log.info('delivery to Mixpanel is off: MIXPANEL_TOKEN is not set');
    return async () => {};
  }
  const forwarder = startForwarder({
    db,
    sink: createMixpanelSink(mixpanel),
    // SQLite's data directory is claimed by one server (server/data-directory.ts); several may share PostgreSQL.
    alone: databaseKind(db) === 'sqlite',
  });
  processGlobals.nudgeForwarder = forwarder.nudge;
  return forwarder.stop;
}

/** @returns a function that stops it */
function startTellingHub(db: Db): () => Promise<void> {
  const { webSubHub, siteUrl } = getEnv();
  if (!webSubHub) {
    log.info('WebSub is off: WEBSUB_HUB is not set');
    return async () => {};
  }
  return startAnnouncing(db, { hub: webSubHub, siteUrl });
}
