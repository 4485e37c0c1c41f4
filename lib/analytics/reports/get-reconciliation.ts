import type { Db } from '../../db/client';
import { EVENT_NAMES } from '../ingest/event-schema';
import { quarterOf } from '../rollups/activity';
import { firstQuarterOf } from '../rollups/fold-days';
import { getRollupDays } from '../rollups/folded-days';
import { type DayRange, instantsOf, numberOfDay } from './calendar';

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

type CountedRow = { event_name: string } & Record<'recorded' | 'queued' | 'acknowledged', bigint | number>;

/** Of what was recorded in some days, how much has Mixpanel, and what became of the rest? By event name. */
export async function getReconciliation(
  db: Db,
  { range, now }: { range: DayRange; now: number },
): Promise<ReconciledEvents[]> {
  const { from, to } = instantsOf(range);
  const [counted, undelivered] = await Promise.all([
    countByName(db, range),
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
    const sums = counted.find((row) => row.event_name === eventName);
    const inOutbox = undelivered.find(({ name }) => name === eventName);
    const recorded = Number(sums?.recorded ?? 0);
    const queued = Number(sums?.queued ?? 0);
    return {
      eventName,
      recorded,
      queued,
      acknowledged: Number(sums?.acknowledged ?? 0),
      waiting: Number(inOutbox?.waiting ?? 0),
      sending: Number(inOutbox?.sending ?? 0),
      dead: Number(inOutbox?.dead ?? 0),
      notForwarded: recorded - queued,
    };
  });
}

/** Days that are folded, of the site's own zone, and the quarters of the others. */
async function countByName(db: Db, range: DayRange): Promise<CountedRow[]> {
  const days = await getRollupDays(db);
  const [from, to] = [numberOfDay(range.from), numberOfDay(range.to)];
  const { from: start, to: end } = instantsOf(range);
  const isOwnZone = days?.calendar.timeZone === range.timeZone;
  const folded = isOwnZone && days.foldedThrough >= from ? Math.min(days.foldedThrough, to) : null;
  const firstQuarter = isOwnZone && folded !== null ? firstQuarterOf(days.calendar, folded + 1) : quarterOf(start);
  return db.$queryRaw<CountedRow[]>`
    SELECT event_name, SUM(recorded) AS recorded, SUM(queued) AS queued, SUM(acknowledged) AS acknowledged
    FROM (
      SELECT event_name, recorded, queued, acknowledged FROM daily_delivery_rollup
      WHERE day >= ${from} AND day <= ${folded ?? from - 1}
      UNION ALL SELECT event_name, recorded, queued, acknowledged FROM delivery_rollup
      WHERE quarter >= ${firstQuarter} AND quarter < ${quarterOf(end)}
    ) AS r GROUP BY event_name`;
}
