import { randomUUID } from 'node:crypto';
import { type Db, databaseKind } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import type { StoredEvent } from './mixpanel-event';

/** Rows of the outbox that one sender has to itself until `until`, milliseconds since the epoch. */
export type Lease = { id: string; until: number; rows: LeasedRow[] };
/** `event` is null where the event row is gone. */
export type LeasedRow = { id: number; event: StoredEvent | null };

export type LeaseOptions = { limit: number; leaseMs: number; now: number };

/**
 * Takes the oldest rows that are due, for one sender alone; null where none is.
 *
 * One statement chooses and takes. PostgreSQL runs such statements side by side: FOR UPDATE looks again whether a row
 * is still free once it has it, and SKIP LOCKED passes by rows that another is taking, where waiting for them in an
 * order that nothing fixes could end in a deadlock. SQLite runs one at a time. The choice stands in an expression of its
 * own, which runs once: within the WHERE, PostgreSQL ran it once a row, each time past the rows it had locked, and took
 * more than the limit.
 * @param leaseMs longer than a send can take
 */
export async function leaseBatch(db: Db, { limit, leaseMs, now }: LeaseOptions): Promise<Lease | null> {
  if (!(await isAnyDue(db, now))) return null;
  const id = randomUUID();
  const until = now + leaseMs;
  const skipLocked = databaseKind(db) === 'postgresql' ? Prisma.sql`FOR UPDATE SKIP LOCKED` : Prisma.empty;
  const taken = await db.$queryRaw<{ id: number }[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM outbox
      WHERE state = 'waiting' AND next_attempt_at <= ${BigInt(now)} AND leased_until < ${BigInt(now)}
      ORDER BY next_attempt_at, id LIMIT ${limit} ${skipLocked}
    )
    UPDATE outbox SET lease_id = ${id}, leased_until = ${BigInt(until)}
    WHERE id IN (SELECT id FROM due)
    RETURNING id`;
  if (taken.length === 0) return null;
  const rows = await readRows(
    db,
    id,
    taken.map((row) => Number(row.id)),
  );
  return rows.length > 0 ? { id, until, rows } : null;
}

/** A look that takes no lock: the writer's one of SQLite is for those who have something to write. */
async function isAnyDue(db: Db, now: number): Promise<boolean> {
  const due = await db.$queryRaw<unknown[]>`
    SELECT 1 AS due FROM outbox
    WHERE state = 'waiting' AND next_attempt_at <= ${BigInt(now)} AND leased_until < ${BigInt(now)} LIMIT 1`;
  return due.length > 0;
}

type JoinedRow = {
  id: number;
  event_id: Uint8Array | null;
  name: string;
  occurred_at: bigint;
  visitor_id: Uint8Array;
  props: string;
};

async function readRows(db: Db, leaseId: string, ids: number[]): Promise<LeasedRow[]> {
  // The range is there for the primary key's index; lease_id has none.
  const rows = await db.$queryRaw<JoinedRow[]>`
    SELECT o.id, e.id AS event_id, e.name, e.occurred_at, e.visitor_id, e.props
    FROM outbox o LEFT JOIN event e ON e.id = o.event_id
    WHERE o.id >= ${Math.min(...ids)} AND o.id <= ${Math.max(...ids)} AND o.lease_id = ${leaseId}
    ORDER BY o.id`;
  return rows.map((row) => ({ id: Number(row.id), event: toStoredEvent(row) }));
}

function toStoredEvent(row: JoinedRow): StoredEvent | null {
  if (row.event_id === null) return null;
  const { name, visitor_id: visitorId, props } = row;
  return { id: row.event_id, name, occurredAt: Number(row.occurred_at), visitorId, props };
}
