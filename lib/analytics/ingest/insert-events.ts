import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { FORWARDED_EVENTS } from './event-schema';
import { keyOf, type RecordedEvent } from './recorded-event';

/**
 * Stores the events that are not stored yet.
 * @returns those that it stored.
 */
export async function insertEvents(tx: Tx, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  if (events.length === 0) return [];
  const rows = events.map((event) => [
    event.id,
    event.name,
    event.occurredAt,
    event.episodeId,
    event.visitorId,
    event.pageViewId,
    event.playSessionId,
    event.seq,
    JSON.stringify(event.props),
  ]);
  const stored = await tx.$queryRaw<{ id: Uint8Array }[]>`
    INSERT INTO event (id, name, occurred_at, episode_id, visitor_id, page_view_id, play_session_id, seq, props)
    ${selectRows(tx, ['bytes', 'text', 'bigint', 'integer', 'bytes', 'bytes', 'bytes', 'integer', 'text'], rows)}
    ON CONFLICT DO NOTHING RETURNING id`;
  const keys = new Set(stored.map(({ id }) => keyOf(id)));
  return events.filter(({ id }) => keys.has(keyOf(id)));
}

const forwarded: ReadonlySet<string> = new Set(FORWARDED_EVENTS);

/** Puts those that Mixpanel is to have into the outbox, to be sent at once. */
export async function insertOutbox(tx: Tx, events: RecordedEvent[], now: number): Promise<void> {
  const rows = events.filter(({ name }) => forwarded.has(name)).map(({ id }) => [id, now]);
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO outbox (event_id, next_attempt_at) ${selectRows(tx, ['bytes', 'bigint'], rows)}`;
}
