import type { Db } from '../../db/client';
import { countHits } from './count-hits';

/** How long hits wait to be written together, milliseconds. */
const INTERVAL_MS = 10_000;

export type HitCounter = { count(redirectId: number): void; stop(): Promise<void> };

/** Collects the hits of redirects, and writes them now and then: no reader waits for it, and a crash loses seconds. */
export function startHitCounter(db: Db, onError: (error: unknown) => void): HitCounter {
  let hits = new Map<number, number>();
  const write = async () => {
    if (hits.size === 0) return;
    const counted = hits;
    hits = new Map();
    await countHits(db, counted, new Date()).catch(onError);
  };
  const timer = setInterval(() => void write(), INTERVAL_MS);
  timer.unref();
  return {
    count: (id) => void hits.set(id, (hits.get(id) ?? 0) + 1),
    stop: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
