import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { MAX_EVENTS } from '@/lib/analytics/ingest/limits';
import type { EventStore } from './event-store';
import { EVENTS_URL, type Outcome, sendBatch, takeBatch, toBody } from './send-batch';

export type EventQueue = {
  add(event: WireEvent): void;
  /** Sends what is due without waiting: the network is back, or the page is. */
  flush(): void;
  /** The page may be gone in a moment: hands what has not been handed over to the browser's beacon. */
  leave(): void;
};

type Options = { store: EventStore; now: () => number; random: () => number };

/** Events that happen together travel together. Milliseconds. */
const GATHER_MS = 1_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** A server that asks for more is asked again all the same. */
const LONGEST_ASKED_WAIT_MS = 10 * 60_000;
/** In memory, where storage is blocked and the network is gone; beyond it the oldest go. */
const MAX_PENDING = 500;

/**
 * Sends events until each is acknowledged or refused for good, one request at a time. They are in the store until then,
 * and every attempt carries the same event_id, by which the server counts it once.
 */
export function createEventQueue({ store, now, random }: Options): EventQueue {
  const pending = new Map(store.all().map((event) => [event.event_id, event]));
  const handedToBeacon = new Set<string>();
  let sending = false;
  let failures = 0;
  let batchLimit = MAX_EVENTS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };

  const forget = (events: WireEvent[]) => {
    const ids = events.map(({ event_id }) => event_id);
    for (const id of ids) {
      pending.delete(id);
      handedToBeacon.delete(id);
    }
    store.remove(ids);
  };

  /** What a request's outcome means for its events, and when to go on, milliseconds. */
  const settle = (batch: WireEvent[], outcome: Outcome): number => {
    if (outcome.kind === 'later') {
      const wait = outcome.afterMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures) * (0.5 + random() / 2);
      failures += 1;
      return Math.min(wait, LONGEST_ASKED_WAIT_MS);
    }
    failures = 0;
    // One event that the server can't parse must not take the others with it: look for it by halves.
    const split = outcome.kind === 'refused' && batch.length > 1;
    batchLimit = split ? Math.ceil(batch.length / 2) : MAX_EVENTS;
    if (!split) forget(batch);
    return 0;
  };

  const send = async () => {
    if (sending || pending.size === 0) return;
    sending = true;
    const batch = takeBatch(pending.values(), batchLimit);
    const wait = settle(batch, await sendBatch(batch, now));
    sending = false;
    notBefore = now() + wait;
    if (pending.size > 0) schedule(wait);
  };

  const waitLeft = () => Math.max(0, notBefore - now());

  if (pending.size > 0) schedule(GATHER_MS);
  return {
    add(event) {
      pending.set(event.event_id, event);
      store.put(event);
      const oldest = pending.keys().next();
      if (pending.size > MAX_PENDING && !oldest.done) pending.delete(oldest.value);
      if (!sending) schedule(Math.max(GATHER_MS, waitLeft()));
    },
    flush() {
      if (!sending) schedule(waitLeft());
    },
    leave() {
      for (;;) {
        const left = [...pending.values()].filter(({ event_id }) => !handedToBeacon.has(event_id));
        const batch = takeBatch(left);
        if (batch.length === 0 || !beacon(toBody(batch, now()))) return;
        for (const { event_id } of batch) handedToBeacon.add(event_id);
      }
    },
  };
}

/** As text/plain, which needs no preflight. False where the browser won't take more. */
function beacon(body: string): boolean {
  return typeof navigator.sendBeacon === 'function' && navigator.sendBeacon(EVENTS_URL, body);
}
