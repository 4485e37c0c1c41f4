import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { selectRows } from '../../db/json-rows';
import { quarterOf } from './activity';
import type { RollupDays } from './folded-days';

/** Events of one name that were recorded, how many of them were meant for Mixpanel, and how many it has acknowledged. */
export type DeliveryCounts = { recorded: number; queued: number; acknowledged: number };
/** By quarter, as delivery_rollup holds them. */
export type DeliveryRow = DeliveryCounts & { quarter: number; eventName: string };
/** By day, as daily_delivery_rollup holds them. */
export type DailyDeliveryRow = DeliveryCounts & { day: number; eventName: string };

/** Counts events by quarter and name. */
export class DeliveryTally {
  readonly #rows = new Map<string, DeliveryRow>();

  add({ occurredAt, name }: { occurredAt: number; name: string }, counts: Partial<DeliveryCounts>): void {
    const quarter = quarterOf(occurredAt);
    const key = `${quarter} ${name}`;
    const row = this.#rows.get(key) ?? { quarter, eventName: name, recorded: 0, queued: 0, acknowledged: 0 };
    addTo(row, counts);
    this.#rows.set(key, row);
  }

  /** In order. */
  rows(): DeliveryRow[] {
    return [...this.#rows.values()].sort((a, b) => a.quarter - b.quarter || (a.eventName < b.eventName ? -1 : 1));
  }
}

function addTo(row: DeliveryCounts, { recorded = 0, queued = 0, acknowledged = 0 }: Partial<DeliveryCounts>): void {
  row.recorded += recorded;
  row.queued += queued;
  row.acknowledged += acknowledged;
}

/** What rows of delivery_rollup come to by day, those of days that are folded. */
export function dailyDeliveryOf(
  rows: readonly DeliveryRow[],
  { calendar, foldedThrough }: RollupDays,
): DailyDeliveryRow[] {
  const daily = new Map<string, DailyDeliveryRow>();
  for (const { quarter, eventName, ...counts } of rows) {
    const day = calendar.dayOfQuarter(quarter);
    if (day > foldedThrough) continue;
    const row = daily.get(`${day} ${eventName}`) ?? { day, eventName, recorded: 0, queued: 0, acknowledged: 0 };
    addTo(row, counts);
    daily.set(`${day} ${eventName}`, row);
  }
  return [...daily.values()];
}

/**
 * Adds to delivery_rollup, and to the days that are folded. To be called in a transaction of the recording lock, so that no
 * day is folded meanwhile.
 * @param days null where there are none yet
 */
export async function addDelivery(tx: Tx, rows: readonly DeliveryRow[], days: RollupDays | null): Promise<void> {
  await addCounts(
    tx,
    { table: 'delivery_rollup', place: 'quarter' },
    rows.map((row) => ({ ...row, at: row.quarter })),
  );
  const daily = days ? dailyDeliveryOf(rows, days) : [];
  await addCounts(
    tx,
    { table: 'daily_delivery_rollup', place: 'day' },
    daily.map((row) => ({ ...row, at: row.day })),
  );
}

type Destination = { table: 'delivery_rollup'; place: 'quarter' } | { table: 'daily_delivery_rollup'; place: 'day' };

async function addCounts(
  tx: Tx,
  { table, place }: Destination,
  rows: readonly (DeliveryCounts & { at: number; eventName: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => [row.at, row.eventName, row.recorded, row.queued, row.acknowledged]);
  const adding = ['recorded', 'queued', 'acknowledged'].map((name) => `${name} = ${table}.${name} + excluded.${name}`);
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${Prisma.raw(place)}, event_name, recorded, queued, acknowledged)
    ${selectRows(tx, ['integer', 'text', 'integer', 'integer', 'integer'], values)}
    ON CONFLICT (${Prisma.raw(place)}, event_name) DO UPDATE SET ${Prisma.raw(adding.join(', '))}`;
}

/**
 * Counts what was recorded before there were these two columns: every event, and as queued those that were acknowledged or
 * still are in the outbox.
 */
export async function makeDelivery(tx: Tx): Promise<void> {
  await tx.$executeRaw`UPDATE delivery_rollup SET recorded = 0, queued = acknowledged`;
  await tx.$executeRaw`
    INSERT INTO delivery_rollup (quarter, event_name, recorded, queued)
    SELECT CAST(e.occurred_at / 900000 AS INTEGER), e.name, COUNT(*), COUNT(o.id)
    FROM event e LEFT JOIN outbox o ON o.event_id = e.id
    WHERE true GROUP BY 1, 2
    ON CONFLICT (quarter, event_name) DO UPDATE SET recorded = excluded.recorded,
      queued = delivery_rollup.queued + excluded.queued`;
}
