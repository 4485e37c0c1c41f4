import type { Db } from '../../db/client';
import { acknowledgeBatch } from './acknowledge-batch';
import { buryRows } from './bury-rows';
import { type FilledBatch, fillBatch } from './fill-batch';
import { type Lease, leaseBatch } from './lease-batch';
import { afterFailure, afterRefusal, afterSuccess, type Pace, retryWait } from './pace';
import { postponeBatch } from './postpone-batch';
import { releaseLease } from './release-lease';
import type { SendOutcome, Sink } from './sink';

/** A lease outlasts the send that it covers this many times, for slow databases and stalled processes. */
const LEASE_PER_TIMEOUT = 3;

export type DeliveryDeps = {
  db: Db;
  sink: Sink;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** 0 ≤ x < 1. */
  random: () => number;
  /** Milliseconds between looks at an outbox that has nothing due. */
  pollMs: number;
};

/** How it stands after a batch, and how long to wait before the next, milliseconds. */
export type Delivered = { pace: Pace; waitMs: number };

/**
 * Sends one batch: lease → send → acknowledge. A process that dies between any two of these leaves a lease that runs
 * out and rows that are then sent again, the same to the byte, which Mixpanel counts once.
 * @param signal cuts a send short
 */
export async function deliverBatch(deps: DeliveryDeps, pace: Pace, signal: AbortSignal): Promise<Delivered> {
  const { db, sink, now, pollMs } = deps;
  const leaseMs = sink.timeoutMs * LEASE_PER_TIMEOUT;
  const lease = await leaseBatch(db, { limit: pace.limit, leaseMs, now: now() });
  if (!lease) return { pace, waitMs: pollMs };
  const batch = fillBatch(lease.rows);
  await buryRows(db, lease, batch.unsendable);
  await releaseLease(db, lease, batch.leftOver);
  if (batch.events.length === 0) return { pace, waitMs: 0 };
  // A process that was asleep since it took the lease has no right to the rows any more.
  if (now() + sink.timeoutMs > lease.until) {
    await releaseLease(db, lease);
    return { pace, waitMs: 0 };
  }
  const outcome = await sink.send(batch.events, signal);
  const settled = await settle(deps, { lease, batch, outcome, pace });
  // A batch that was not full took all there was: what comes next gathers for a moment.
  const tookAll = lease.rows.length < pace.limit && batch.leftOver.length === 0;
  return tookAll && outcome.kind === 'taken' ? { ...settled, waitMs: pollMs } : settled;
}

type Sent = { lease: Lease; batch: FilledBatch; outcome: SendOutcome; pace: Pace };

async function settle(deps: DeliveryDeps, { lease, batch, outcome, pace }: Sent): Promise<Delivered> {
  const { db } = deps;
  switch (outcome.kind) {
    case 'taken':
      await acknowledgeBatch(db, lease);
      return { pace: afterSuccess(pace), waitMs: 0 };
    case 'partly-taken': {
      const refusals = outcome.refusals.flatMap(({ index, reason }) => {
        const id = batch.ids[index];
        return id === undefined ? [] : [{ id, reason }];
      });
      await buryRows(db, lease, refusals);
      await (outcome.restTaken ? acknowledgeBatch(db, lease) : releaseLease(db, lease));
      return { pace: afterSuccess(pace), waitMs: 0 };
    }
    case 'refused-whole':
      return settleRefusal(deps, { lease, batch, reason: outcome.reason, pace });
    case 'failed':
    case 'misconfigured': {
      const next = afterFailure(pace, outcome.reason);
      const retryAfterMs = outcome.kind === 'failed' ? outcome.retryAfterMs : undefined;
      const slow = outcome.kind === 'misconfigured';
      const waitMs = retryWait(next.failures, deps.random(), { retryAfterMs, slow });
      await postponeBatch(db, lease, { reason: outcome.reason, nextAttemptAt: deps.now() + waitMs });
      return { pace: next, waitMs };
    }
    case 'abandoned':
      await releaseLease(db, lease);
      return { pace, waitMs: 0 };
  }
}

/**
 * A batch that was refused without naming a culprit is halved until that stands alone, and only then buried. A lone
 * refusal counts as a failure and is followed by a wait: were everything refused, a few events would be buried before
 * somebody looks, and not the whole outbox.
 */
async function settleRefusal(
  { db, random }: DeliveryDeps,
  { lease, batch, reason, pace }: { lease: Lease; batch: FilledBatch; reason: string; pace: Pace },
): Promise<Delivered> {
  if (batch.events.length > 1) {
    await releaseLease(db, lease);
    return { pace: afterRefusal(pace, batch.events.length), waitMs: 0 };
  }
  await buryRows(
    db,
    lease,
    batch.ids.map((id) => ({ id, reason })),
  );
  const next = afterFailure(pace, reason);
  return { pace: next, waitMs: retryWait(next.failures, random()) };
}
