import type { Db } from '../db/client';
import { log } from '../log';
import { processGlobals } from '../process-globals';
import { findNextDue, publishDue } from './publish-due';

/** How often a process looks at least, so that what is scheduled elsewhere comes out in time, milliseconds. */
const INTERVAL_MS = 5_000;
const SHORTEST_MS = 50;

/**
 * Publishes what is scheduled, at its minute or, after downtime, at once.
 * @returns a function that stops it
 */
export function startPublishing(
  db: Db,
  { intervalMs = INTERVAL_MS, now = () => new Date() }: { intervalMs?: number; now?: () => Date } = {},
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** @returns milliseconds until it looks again */
  const look = async (): Promise<number> => {
    const published = await publishDue(db, now());
    if (published.episodes.length + published.articles.length > 0) {
      log.info('what was scheduled is published', published);
      // This process need not wait until it sees the new version.
      processGlobals.pageCache?.clear();
    }
    const next = await findNextDue(db);
    return next ? Math.max(SHORTEST_MS, Math.min(intervalMs, next.getTime() - now().getTime())) : intervalMs;
  };
  const run = async (): Promise<void> => {
    const wait = await look().catch((error) => {
      log.error('what is scheduled was not published', { error });
      return intervalMs;
    });
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, wait);
    timer.unref();
  };
  let running = run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
