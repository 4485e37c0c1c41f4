import type { Refusal } from './bury-rows';
import type { LeasedRow } from './lease-batch';
import { type MixpanelEvent, toMixpanelEvent } from './mixpanel-event';

/** Under Mixpanel's 2 MB of uncompressed JSON, with room for what the package adds to each event. */
const MAX_BATCH_BYTES = 1_500_000;
const ADDED_BYTES = 200;

export type FilledBatch = {
  /** What to send, and the outbox row of each in the same order. */
  events: MixpanelEvent[];
  ids: number[];
  /** Rows that are no event for Mixpanel. */
  unsendable: Refusal[];
  /** Rows beyond the size of a batch. */
  leftOver: number[];
};

/** Makes a batch of leased rows, as many as fit into one request. */
export function fillBatch(rows: LeasedRow[], maxBytes: number = MAX_BATCH_BYTES): FilledBatch {
  const batch: FilledBatch = { events: [], ids: [], unsendable: [], leftOver: [] };
  let bytes = 0;
  for (const { id, event } of rows) {
    const result = event ? toMixpanelEvent(event) : ({ ok: false, reason: 'its event is no longer stored' } as const);
    if (!result.ok) {
      batch.unsendable.push({ id, reason: result.reason });
      continue;
    }
    bytes += Buffer.byteLength(JSON.stringify(result.event)) + ADDED_BYTES;
    if (batch.leftOver.length > 0 || (bytes > maxBytes && batch.events.length > 0)) {
      batch.leftOver.push(id);
      continue;
    }
    batch.events.push(result.event);
    batch.ids.push(id);
  }
  return batch;
}
