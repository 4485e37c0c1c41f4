import type { Db } from '../../db/client';
import { EVENT_NAMES } from '../ingest/event-schema';
import { quarterOf } from '../rollups/activity';
import { type DayRange, instantsOf } from './calendar';

/** Of the events of one name: recorded = acknowledged + waiting + sending + dead + notForwarded. */
export type ReconciledEvents = {
  eventName: string;
  recorded: number;
  /** Of these, meant for Mixpanel when they were recorded. */
  queued: number;
  acknowledged: number;
  waiting: number;
  sending: number;
  /** Refused for good. */
  dead: number;
  /** Of a name that Mixpanel does not get, or recorded while delivery was off. */
  notForwarded: number;
};

/** Of what was recorded in some days, how much has Mixpanel, and what became of the rest? By event name. */
export async function getReconciliation(
  db: Db,
  { range, now }: { range: DayRange; now: number },
): Promise<ReconciledEvents[]> {
  const { from, to } = instantsOf(range);
  const [counted, undelivered] = await Promise.all([
    db.deliveryRollup.groupBy({
      by: 'eventName',
      where: { quarter: { gte: quarterOf(from), lt: quarterOf(to) } },
      _sum: { recorded: true, queued: true, acknowledged: true },
    }),
    // The outbox is as small as the backlog, whatever the number of events; CROSS JOIN has SQLite begin with it.
    db.$queryRaw<{ name: string; waiting: number; sending: number; dead: number }[]>`
      SELECT e.name AS name,
        SUM(CASE WHEN o.state = 'waiting' AND (o.lease_id IS NULL OR o.leased_until < ${BigInt(now)}) THEN 1 ELSE 0 END) AS waiting,
        SUM(CASE WHEN o.state = 'waiting' AND o.lease_id IS NOT NULL AND o.leased_until >= ${BigInt(now)} THEN 1 ELSE 0 END) AS sending,
        SUM(CASE WHEN o.state = 'dead' THEN 1 ELSE 0 END) AS dead
      FROM outbox o CROSS JOIN event e
      WHERE e.id = o.event_id AND e.occurred_at >= ${BigInt(from)} AND e.occurred_at < ${BigInt(to)}
      GROUP BY e.name`,
  ]);
  return EVENT_NAMES.map((eventName) => {
    const sums = counted.find((row) => row.eventName === eventName)?._sum;
    const inOutbox = undelivered.find(({ name }) => name === eventName);
    const recorded = sums?.recorded ?? 0;
    const queued = sums?.queued ?? 0;
    return {
      eventName,
      recorded,
      queued,
      acknowledged: sums?.acknowledged ?? 0,
      waiting: Number(inOutbox?.waiting ?? 0),
      sending: Number(inOutbox?.sending ?? 0),
      dead: Number(inOutbox?.dead ?? 0),
      notForwarded: recorded - queued,
    };
  });
}
