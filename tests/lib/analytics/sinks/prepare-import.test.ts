import { afterEach, expect, test, vi } from 'vitest';
import type { MixpanelEvent } from '@/lib/analytics/sinks/mixpanel-event';
import { createImportPreparer } from '@/lib/analytics/sinks/prepare-import';

const event = (id: number): MixpanelEvent => ({
  event: 'Post viewed',
  properties: { id: 'x', time: 1, distinct_id: 'd', $insert_id: `e-${id}`, ip: 0 },
});

afterEach(() => vi.unstubAllEnvs());

test('the package prepares a batch beyond its own 50 as one request to /import, in order, with the token', () => {
  const events = Array.from({ length: 2_000 }, (_, id) => event(id));
  const prepared = createImportPreparer('the-token')(events);
  expect(prepared.endpoint).toBe('/import');
  expect(prepared.events.map(({ properties }) => properties.$insert_id)).toEqual(
    events.map(({ properties }) => properties.$insert_id),
  );
  expect(prepared.events[1_999]).toEqual({
    event: 'Post viewed',
    properties: { ...event(1_999).properties, token: 'the-token' },
  });
});

test('the events that were given are left as they were', () => {
  const given = [event(1)];
  createImportPreparer('the-token')(given);
  expect(given).toEqual([event(1)]);
});

test('a proxy in the environment does not keep the client from being made, and stays set', () => {
  vi.stubEnv('HTTPS_PROXY', 'http://proxy.example:3128');
  expect(createImportPreparer('the-token')([event(1)]).events).toHaveLength(1);
  expect(process.env.HTTPS_PROXY).toBe('http://proxy.example:3128');
});
