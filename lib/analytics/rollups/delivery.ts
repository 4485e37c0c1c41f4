import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { quarterOf } from './activity';

export type DeliveryRow = { quarter: number; eventName: string; recorded: number; queued: number };

/** Counts events by quarter and name. */
export class DeliveryTally {
  readonly #rows = new Map<string, DeliveryRow>();

  /** @param isQueued whether it goes to Mixpanel */
  add({ occurredAt, name }: { occurredAt: number; name: string }, isQueued: boolean): void {
    const quarter = quarterOf(occurredAt);
    const key = `${quarter} ${name}`;
    const row = this.#rows.get(key) ?? { quarter, eventName: name, recorded: 0, queued: 0 };
    row.recorded += 1;
    row.queued += isQueued ? 1 : 0;
    this.#rows.set(key, row);
  }

  /** In order. */
  rows(): DeliveryRow[] {
    return [...this.#rows.values()].sort((a, b) => a.quarter - b.quarter || (a.eventName < b.eventName ? -1 : 1));
  }
}

/** Adds to delivery_rollup; in one order for all processes, so that no two wait for each other's rows. */
export async function addDelivery(tx: Tx, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ quarter, eventName, recorded, queued }) => [quarter, eventName, recorded, queued]);
  await tx.$executeRaw`
    INSERT INTO delivery_rollup (quarter, event_name, recorded, queued)
    ${selectRows(tx, ['integer', 'text', 'integer', 'integer'], values)}
    ON CONFLICT (quarter, event_name) DO UPDATE SET recorded = delivery_rollup.recorded + excluded.recorded,
      queued = delivery_rollup.queued + excluded.queued`;
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
