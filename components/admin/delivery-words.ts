import type { DeliveryState } from '@/lib/analytics/sinks/delivery-state';
import type { DeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';

export type DeliveryWords = { label: string; sentence: string };

/** @param now milliseconds since the epoch */
export function describeDelivery(state: DeliveryState, status: DeliveryStatus, now: number): DeliveryWords {
  const undelivered = status.waiting + status.sending;
  switch (state) {
    case 'off':
      return {
        label: 'Off',
        sentence:
          undelivered + status.refused > 0
            ? `MIXPANEL_TOKEN is not set. ${events(undelivered + status.refused)} kept from when it was.`
            : 'MIXPANEL_TOKEN is not set; events are counted here and go nowhere else.',
      };
    case 'healthy':
      return {
        label: 'Working',
        sentence: undelivered > 0 ? `${events(undelivered)} on the way.` : 'Everything so far is delivered.',
      };
    case 'delayed':
      return { label: 'Delayed', sentence: describeDelay(status, now) };
    case 'refused': {
      const refused = `Mixpanel refused ${events(status.refused)}, kept until you try again.`;
      return {
        label: 'Needs you',
        sentence: status.holdUp ? `${refused} ${describeDelay(status, now)}` : refused,
      };
    }
  }
}

function describeDelay({ holdUp, oldestWaitingMs }: DeliveryStatus, now: number): string {
  const age = oldestWaitingMs === null ? '' : ` The oldest event has waited ${duration(oldestWaitingMs)}.`;
  if (!holdUp) return `Delivery is behind.${age} Nothing is lost.`;
  const wait = holdUp.nextAttemptAt - now;
  const next = wait > 0 ? `in ${duration(wait)}` : 'now';
  return `The last try failed: ${holdUp.reason.replace(/\.$/, '')}. The next is ${next}.${age} Nothing is lost.`;
}

const events = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`;

const UNITS: [string, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** In the largest unit that fits, rounded down: 90 minutes are “1 hour”. @param ms milliseconds */
function duration(ms: number): string {
  const [unit, length] = UNITS.find(([, size]) => ms >= size) ?? ['second', 1_000];
  const count = Math.max(1, Math.floor(ms / length));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
