import type { DeliveryStatus } from './get-delivery-status';

export type DeliveryState = 'off' | 'healthy' | 'delayed' | 'refused';

/** Events are delivered within seconds; one that waits this long has met with something. Milliseconds. */
const DELAYED_AFTER_MS = 60_000;

/**
 * The one word for how delivery stands. Refused events come first, because they wait for the owner; a delay ends by
 * itself or says what to mend.
 */
export function deliveryState(status: DeliveryStatus, configured: boolean): DeliveryState {
  if (!configured) return 'off';
  if (status.refused > 0) return 'refused';
  if (status.holdUp || (status.oldestWaitingMs ?? 0) > DELAYED_AFTER_MS) return 'delayed';
  return 'healthy';
}
