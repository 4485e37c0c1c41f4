import type { WireEvent } from '@/lib/analytics/ingest/event-schema';

/** What has not been acknowledged, kept so that a reload, a crash or a dead network loses nothing. */
export type EventStore = {
  put(event: WireEvent): void;
  remove(ids: Iterable<string>): void;
  /** What earlier pages and other tabs left behind, oldest first. */
  all(): WireEvent[];
  clear(): void;
};

export const EVENT_KEY_PREFIX = 'colloquy:event:';
/** More than a reader makes in hours; beyond it the oldest go. */
const MAX_STORED = 200;
/** What is older can't be placed in a visitor's day any more. Milliseconds. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps events in localStorage, each under a key of its own, so that two tabs never write over each other. Storage that
 * is blocked or full is as good as none: what could not be kept is in the sender's memory all the same.
 */
export function createEventStore(storage: () => Storage, now: () => number): EventStore {
  const attempt = <T>(run: (storage: Storage) => T, otherwise: T): T => {
    try {
      return run(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    put: (event) =>
      attempt((kept) => {
        kept.setItem(EVENT_KEY_PREFIX + event.event_id, JSON.stringify(event));
        makeRoom(kept);
      }, undefined),
    remove: (ids) =>
      attempt((kept) => {
        for (const id of ids) kept.removeItem(EVENT_KEY_PREFIX + id);
      }, undefined),
    all: () => attempt((kept) => readAll(kept, now()), []),
    clear: () =>
      attempt((kept) => {
        for (const key of keysOf(kept)) kept.removeItem(key);
      }, undefined),
  };
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(EVENT_KEY_PREFIX),
  );
}

function readAll(storage: Storage, now: number): WireEvent[] {
  const events: WireEvent[] = [];
  for (const key of keysOf(storage)) {
    const event = parse(storage.getItem(key));
    if (event && now - event.client_ts <= MAX_AGE_MS) events.push(event);
    else storage.removeItem(key);
  }
  return events.sort((a, b) => a.client_ts - b.client_ts || a.seq - b.seq);
}

/** The server parses what it gets; here it only has to be something that one of our pages wrote. */
function parse(text: string | null): WireEvent | null {
  try {
    const value = JSON.parse(text ?? 'null');
    return typeof value?.event_id === 'string' && typeof value.client_ts === 'number' ? value : null;
  } catch {
    return null;
  }
}

function makeRoom(storage: Storage): void {
  const keys = keysOf(storage);
  if (keys.length <= MAX_STORED) return;
  const age = (key: string) => parse(storage.getItem(key))?.client_ts ?? 0;
  const oldestFirst = keys.map((key) => ({ key, at: age(key) })).sort((a, b) => a.at - b.at);
  for (const { key } of oldestFirst.slice(0, keys.length - MAX_STORED)) storage.removeItem(key);
}
