import type { Db } from '../../db/client';

/** How many groups of refused events are told apart; the total counts the others too. */
const MAX_REFUSALS = 10;

/** The delivery of events to Mixpanel, for the owner. */
export type DeliveryStatus = {
  /** Events that Mixpanel has acknowledged, ever. */
  acknowledged: number;
  /** Not yet delivered, and not being sent. */
  waiting: number;
  /** Under a sender's lease. */
  sending: number;
  /** Milliseconds since the oldest undelivered event occurred; null where there is none. */
  oldestWaitingMs: number | null;
  /** Why the last try failed, in words, and the instant of the next, milliseconds since the epoch; null if none did. */
  holdUp: { reason: string; nextAttemptAt: number } | null;
  /** Refused for good. */
  refused: number;
  /** The commonest reasons first. */
  refusals: { reason: string; count: number; latestEventName: string }[];
};

/** @param now milliseconds since the epoch */
export async function getDeliveryStatus(db: Db, now: number): Promise<DeliveryStatus> {
  const [acknowledged, counts, oldestOccurredAt, holdUp, refusals] = await Promise.all([
    db.deliveryRollup.aggregate({ _sum: { acknowledged: true } }),
    countRows(db, now),
    findOldest(db),
    findHoldUp(db),
    listRefusals(db),
  ]);
  return {
    acknowledged: acknowledged._sum.acknowledged ?? 0,
    ...counts,
    oldestWaitingMs: oldestOccurredAt === null ? null : Math.max(0, now - oldestOccurredAt),
    holdUp,
    refusals,
  };
}

async function countRows(db: Db, now: number): Promise<Pick<DeliveryStatus, 'waiting' | 'sending' | 'refused'>> {
  const [undelivered, sending, refused] = await Promise.all([
    db.outbox.count({ where: { state: 'waiting' } }),
    db.outbox.count({ where: { state: 'waiting', leaseId: { not: null }, leasedUntil: { gte: BigInt(now) } } }),
    db.outbox.count({ where: { state: 'dead' } }),
  ]);
  return { waiting: Math.max(0, undelivered - sending), sending, refused };
}

/** Rows are numbered as they are stored, so the first is as good as the oldest and needs no look at the others. */
async function findOldest(db: Db): Promise<number | null> {
  const rows = await db.$queryRaw<{ occurred_at: bigint }[]>`
    SELECT e.occurred_at FROM outbox o JOIN event e ON e.id = o.event_id
    WHERE o.state = 'waiting' ORDER BY o.id LIMIT 1`;
  return rows[0] ? Number(rows[0].occurred_at) : null;
}

/** A failed try puts its rows off, so the one put off furthest was tried last. */
async function findHoldUp(db: Db): Promise<DeliveryStatus['holdUp']> {
  const row = await db.outbox.findFirst({
    where: { state: 'waiting', lastError: { not: null } },
    orderBy: { nextAttemptAt: 'desc' },
  });
  return row?.lastError ? { reason: row.lastError, nextAttemptAt: Number(row.nextAttemptAt) } : null;
}

async function listRefusals(db: Db): Promise<DeliveryStatus['refusals']> {
  const rows = await db.$queryRaw<{ reason: string | null; count: number | bigint; name: string | null }[]>`
    SELECT g.reason, g.count, e.name
    FROM (SELECT last_error AS reason, COUNT(*) AS count, MAX(id) AS latest_id
          FROM outbox WHERE state = 'dead' GROUP BY last_error) g
    JOIN outbox o ON o.id = g.latest_id
    LEFT JOIN event e ON e.id = o.event_id
    ORDER BY g.count DESC, g.reason LIMIT ${MAX_REFUSALS}`;
  return rows.map(({ reason, count, name }) => ({
    reason: reason ?? 'no reason was given',
    count: Number(count),
    latestEventName: name ?? 'an event that is no longer stored',
  }));
}
