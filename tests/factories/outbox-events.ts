import { randomBytes, randomUUID } from 'node:crypto';
import { uuidToBytes } from '@/lib/analytics/uuid';
import type { Db, Tx } from '@/lib/db/client';

export type EventToStore = {
  name?: string;
  /** Milliseconds since the epoch. */
  occurredAt?: number;
  props?: object;
  /** When it is due, milliseconds since the epoch; at once where left out. */
  dueAt?: number;
};

const PROPS: Record<string, object> = {
  'Post viewed': { id: 'glyph interview' },
  'Video played': { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview', duration: 900 },
  'Video ended': { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview', watchTime: 890 },
};

/**
 * Stores events with their outbox rows in one transaction, as ingest does.
 * @returns their event_ids, as text
 */
export function storeOutboxEvents(db: Db, events: EventToStore[]): Promise<string[]> {
  return db.$transaction((tx) => insertOutboxEvents(tx, events));
}

/** The same as a part of a transaction. */
export async function insertOutboxEvents(tx: Tx, events: EventToStore[]): Promise<string[]> {
  const rows = events.map(({ name = 'Post viewed', occurredAt = Date.now(), props, dueAt = 0 }) => {
    const eventId = randomUUID();
    const id = uuidToBytes(eventId);
    const event = {
      id,
      name,
      occurredAt: BigInt(occurredAt),
      episodeId: 1,
      visitorId: randomBytes(16),
      pageViewId: randomBytes(16),
      seq: 0,
      props: JSON.stringify(props ?? PROPS[name] ?? {}),
    };
    return { eventId, event, outbox: { eventId: id, nextAttemptAt: BigInt(dueAt) } };
  });
  await tx.event.createMany({ data: rows.map((row) => row.event) });
  await tx.outbox.createMany({ data: rows.map((row) => row.outbox) });
  return rows.map((row) => row.eventId);
}

/** So many views of a page. */
export function storeViews(db: Db, count: number, shared: EventToStore = {}): Promise<string[]> {
  return storeOutboxEvents(
    db,
    Array.from({ length: count }, () => shared),
  );
}
