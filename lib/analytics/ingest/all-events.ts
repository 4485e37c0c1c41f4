import type { Db, Tx } from '../../db/client';
import { EVENT_NAMES } from './event-schema';
import type { RecordedEvent } from './recorded-event';
import { fromStoredProps } from './stored-props';

/** Events read at a time. */
const PAGE = 5_000;

type Bytes = Uint8Array<ArrayBuffer>;
type EventRow = {
  id: Bytes;
  name: string;
  occurred_at: bigint;
  episode_id: number;
  visitor_id: Bytes;
  play_session_id: Bytes | null;
  segment_id: number;
  seq: number;
  props: string;
};

/** What a stored event tells. */
export type StoredEvent = Omit<RecordedEvent, 'pageViewId' | 'props'> & { props: Record<string, unknown> };

/** Every stored event, some at a time, in no order that means anything. */
export async function* allEvents(db: Db | Tx): AsyncGenerator<StoredEvent> {
  let after: Bytes = new Uint8Array();
  for (;;) {
    const events = await readEvents(db, after, PAGE);
    yield* events;
    const last = events.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** The first so many events after one, by their IDs. */
export async function readEvents(db: Db | Tx, after: Bytes, limit: number): Promise<StoredEvent[]> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT id, name, occurred_at, episode_id, visitor_id, play_session_id, segment_id, seq, props FROM event
    WHERE id > ${after} ORDER BY id LIMIT ${limit}`;
  return rows.map(toStoredEvent);
}

function toStoredEvent(row: EventRow): StoredEvent {
  const name = EVENT_NAMES.find((known) => known === row.name);
  if (!name) throw new Error(`Event of unknown name “${row.name}”`);
  return {
    id: row.id,
    name,
    occurredAt: Number(row.occurred_at),
    episodeId: row.episode_id,
    visitorId: row.visitor_id,
    playSessionId: row.play_session_id,
    segmentId: row.segment_id,
    seq: row.seq,
    props: fromStoredProps(row.props),
  };
}
