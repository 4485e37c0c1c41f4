import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { MAX_BODY_BYTES, MAX_EVENTS } from '@/lib/analytics/ingest/limits';

export const EVENTS_URL = '/api/events';

/** A fetch that hangs longer than this is given up, milliseconds. */
const TIMEOUT_MS = 15_000;
/** Less than the limit: room for what stands around the events. */
const ROOM_BYTES = MAX_BODY_BYTES - 1024;

export type Outcome =
  | { kind: 'acknowledged' }
  /** Will not be taken, however often it is sent. */
  | { kind: 'refused' }
  /** May be taken later; `afterMs` where the server said when. */
  | { kind: 'later'; afterMs: number | null };

/** The first of some events, as many as one request takes. An event that is too large alone goes alone. */
export function takeBatch(events: Iterable<WireEvent>, limit = MAX_EVENTS): WireEvent[] {
  const batch: WireEvent[] = [];
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const event of events) {
    bytes += encoder.encode(JSON.stringify(event)).byteLength + 1;
    if (batch.length > 0 && (bytes > ROOM_BYTES || batch.length >= limit)) break;
    batch.push(event);
  }
  return batch;
}

export function toBody(events: WireEvent[], now: number): string {
  return JSON.stringify({ sent_at: now, events });
}

export async function sendBatch(events: WireEvent[], now: () => number): Promise<Outcome> {
  try {
    const response = await fetch(EVENTS_URL, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: toBody(events, now()),
      // Outlives the page; such requests share 64 KiB, and there is only one at a time.
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return judge(response, now());
  } catch {
    return { kind: 'later', afterMs: null };
  }
}

/** 202 alone says that events are durable: a hotel's sign-in page answers 200 to anything. */
function judge({ status, headers }: Response, now: number): Outcome {
  if (status === 202) return { kind: 'acknowledged' };
  const passing = status < 400 || status >= 500 || status === 408 || status === 425 || status === 429;
  return passing ? { kind: 'later', afterMs: retryAfter(headers.get('Retry-After'), now) } : { kind: 'refused' };
}

/** Retry-After is seconds or a date. */
function retryAfter(text: string | null, now: number): number | null {
  if (!text) return null;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
