import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DeliveryPanel, type DeliveryPanelProps } from '@/components/admin/delivery-panel';
import type { DeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';

const now = 1_764_000_000_000;
const idle: DeliveryStatus = {
  acknowledged: 12_345,
  waiting: 0,
  sending: 0,
  oldestWaitingMs: null,
  holdUp: null,
  refused: 0,
  refusals: [],
};

function show(props: Partial<DeliveryPanelProps>): string {
  const html = renderToStaticMarkup(<DeliveryPanel state="healthy" status={idle} now={now} {...props} />);
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', "'");
}

const action = async () => {};

test('a healthy delivery says so, with its figures and nothing to press', () => {
  const text = show({ action });
  expect(text).toContain('Working');
  expect(text).toContain('Everything so far is delivered.');
  expect(text).toContain('Delivered 12,345 Waiting 0 Being sent 0 Refused 0');
  expect(text).not.toContain('Try again');
});

test('an unset token is off, and says what is kept', () => {
  expect(show({ state: 'off' })).toContain('Off MIXPANEL_TOKEN is not set; events are counted here');
  expect(show({ state: 'off', status: { ...idle, waiting: 1 }, action })).toContain('1 event kept from when it was');
});

test('a delay is told with its reason, its age and the next try', () => {
  const holdUp = { reason: 'Mixpanel did not answer within 20 s', nextAttemptAt: now + 45_000 };
  const text = show({ state: 'delayed', status: { ...idle, waiting: 7, oldestWaitingMs: 5_400_000, holdUp }, action });
  expect(text).toContain('Delayed');
  expect(text).toContain(
    'The last try failed: Mixpanel did not answer within 20 s. The next is in 45 seconds. The oldest event has waited 1 hour. Nothing is lost.',
  );
  expect(text).toContain('Try again');
});

test('refused events are listed with the reason, how many and the latest, and can be tried again', () => {
  const refusals = [{ reason: 'properties.time: is invalid', count: 1_200, latestEventName: 'Video played' }];
  const text = show({ state: 'refused', status: { ...idle, refused: 1_200, refusals }, action });
  expect(text).toContain('Needs you');
  expect(text).toContain('Mixpanel refused 1,200 events, kept until you try again.');
  expect(text).toContain('properties.time: is invalid 1,200 Video played');
  expect(text).toContain('Try again');
  expect(show({ state: 'refused', status: { ...idle, refused: 1_200, refusals } })).not.toContain('Try again');
});
