import type { Db } from '../../db/client';
import { log } from '../../log';
import { type Delivered, type DeliveryDeps, deliverBatch } from './deliver-batch';
import { afterFailure, FULL_PACE, type Pace, retryWait } from './pace';
import { releaseAllLeases } from './release-lease';
import type { Sink } from './sink';

export type Forwarder = {
  /** Looks at the outbox now, whatever it is waiting for. */
  nudge(): void;
  /** Lets a send under way finish for `graceMs`, cuts it short after that, gives its rows back, and ends. */
  stop(): Promise<void>;
};

export type ForwarderOptions = { db: Db; sink: Sink } & Partial<DeliveryDeps> & {
    /** Resolves after so many milliseconds, or when the signal aborts. */
    sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
    graceMs?: number;
    /** Whether no other process sends from this outbox: what a killed one held is then sent at once. */
    alone?: boolean;
  };

/** Delivers the outbox for as long as the process runs, one batch after another. Any number of processes may. */
export function startForwarder({
  sleep = pause,
  graceMs = 3_000,
  alone = false,
  ...given
}: ForwarderOptions): Forwarder {
  const deps: DeliveryDeps = { now: Date.now, random: Math.random, pollMs: 1_000, ...given };
  const cut = new AbortController();
  let stopping = false;
  let wake = new AbortController();
  const run = async () => {
    if (alone) await releaseAllLeases(deps.db).catch((error) => log.error('leases not given back', { error }));
    for (let pace = FULL_PACE; !stopping; ) {
      const { pace: next, waitMs } = await attempt(deps, pace, cut.signal);
      report(pace, next);
      pace = next;
      if (waitMs > 0) await sleep(waitMs, wake.signal);
      // A nudge during the attempt has ended this sleep at once; the next one counts anew.
      if (wake.signal.aborted) wake = new AbortController();
    }
  };
  const running = run();
  return {
    nudge: () => wake.abort(),
    async stop() {
      stopping = true;
      wake.abort();
      const timer = setTimeout(() => cut.abort(), graceMs);
      await running;
      clearTimeout(timer);
    },
  };
}

/** One batch. A database that fails is waited for as Mixpanel is; the rows stay where they are, under their lease. */
async function attempt(deps: DeliveryDeps, pace: Pace, signal: AbortSignal): Promise<Delivered> {
  try {
    return await deliverBatch(deps, pace, signal);
  } catch (error) {
    const next = afterFailure(pace, 'the outbox could not be read or written');
    if (pace.trouble !== next.trouble) log.error('delivery to Mixpanel: the database failed', { error });
    return { pace: next, waitMs: retryWait(next.failures, deps.random()) };
  }
}

/** Says once that delivery is in trouble, or in another, and once that it is over. */
function report(before: Pace, after: Pace): void {
  if (before.trouble === after.trouble) return;
  if (after.trouble)
    log.warn('delivery to Mixpanel is held up; events are kept and tried again', { reason: after.trouble });
  else log.info('delivery to Mixpanel goes on');
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
