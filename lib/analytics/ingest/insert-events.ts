import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { type EventName, FORWARDED_EVENTS } from './event-schema';
import { keyOf, type RecordedEvent } from './recorded-event';
import { toStoredProps } from './stored-props';

const forwarded: ReadonlySet<string> = new Set(FORWARDED_EVENTS);

/** Events of a playback that are neither its first nor its last. */
const inBetween: ReadonlySet<EventName> = new Set(['Video paused', 'Video progress', 'Video seeked']);

/** Not null: of a row without any PostgreSQL has no map of the nulls, which here takes eight bytes, and this takes one. */
const NO_PAGE_VIEW = new Uint8Array();

const TYPES = ['bytes', 'text', 'bigint', 'integer', 'bytes', 'bytes', 'bytes', 'integer', 'integer', 'text'] as const;

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
    // A playback is of one page view, and its first and last events say of which.
    inBetween.has(event.name) ? NO_PAGE_VIEW : event.pageViewId,
    event.playSessionId,
    event.segmentId,
    event.seq,
    toStoredProps(event),
  ]);
  const stored = await tx.$queryRaw<{ id: Uint8Array }[]>`
    INSERT INTO event (id, name, occurred_at, episode_id, visitor_id, page_view_id, play_session_id, segment_id, seq,
      props)
    ${selectRows(tx, TYPES, rows)}
    ON CONFLICT DO NOTHING RETURNING id`;
  const keys = new Set(stored.map(({ id }) => keyOf(id)));
  return events.filter(({ id }) => keys.has(keyOf(id)));
}

/** Whether an event is one that Mixpanel is to have. */
export function isForwarded({ name }: Pick<RecordedEvent, 'name'>): boolean {
  return forwarded.has(name);
}

/** Puts those that Mixpanel is to have into the outbox, to be sent at once. */
export async function insertOutbox(tx: Tx, events: RecordedEvent[], now: number): Promise<void> {
  const rows = events.filter(isForwarded).map(({ id }) => [id, now]);
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO outbox (event_id, next_attempt_at) ${selectRows(tx, ['bytes', 'bigint'], rows)}`;
}
