import { expect, test } from 'vitest';
import type { MixpanelEvent } from '@/lib/analytics/sinks/mixpanel-event';
import { readImportAnswer } from '@/lib/analytics/sinks/read-import-answer';

const now = Date.parse('2026-11-23T12:00:00Z');
const events: MixpanelEvent[] = ['a', 'b', 'c'].map((id) => ({ event: 'Post viewed', properties: { $insert_id: id } }));

const read = (status: number, body: unknown, retryAfter: string | null = null) =>
  readImportAnswer({ status, retryAfter, body: typeof body === 'string' ? body : JSON.stringify(body) }, events, now);

test('a 200 of Mixpanel’s means that all were taken', () => {
  expect(read(200, { code: 200, num_records_imported: 3, status: 'OK' })).toEqual({ kind: 'taken' });
});

test.each([
  ['another server’s page', '<html></html>'],
  ['an empty answer', ''],
  ['the 1 of /track', '1'],
  ['fewer events than were sent', { code: 200, num_records_imported: 2, status: 'OK' }],
])('a 200 with %s is no acknowledgement', (_, body) => {
  expect(read(200, body)).toMatchObject({ kind: 'failed' });
});

test('failed records are found by $insert_id, else by position, each with Mixpanel’s reason', () => {
  const failed_records = [
    { index: 0, insert_id: 'c', field: 'properties.time', message: 'is invalid' },
    { index: 1, insert_id: '', field: 'event', message: 'is empty' },
  ];
  expect(read(400, { code: 400, num_records_imported: 1, failed_records })).toEqual({
    kind: 'partly-taken',
    refusals: [
      { index: 2, reason: 'properties.time: is invalid' },
      { index: 1, reason: 'event: is empty' },
    ],
    restTaken: true,
  });
});

test('a partial refusal that took fewer than the rest does not acknowledge the rest', () => {
  const failed_records = [{ index: 0, insert_id: 'a', field: 'event', message: 'is empty' }];
  expect(read(400, { code: 400, num_records_imported: 0, failed_records })).toMatchObject({ restTaken: false });
});

test.each([
  ['a 400 without failed records', 400, { code: 400, error: 'no' }],
  ['a 400 that names an event nobody sent', 400, { code: 400, failed_records: [{ index: 7, insert_id: 'z' }] }],
  ['a 400 that can’t be read', 400, 'nonsense'],
  ['a 413', 413, { code: 413, error: 'too large' }],
])('%s refuses the batch without a culprit', (_, status, body) => {
  expect(read(status, body)).toMatchObject({ kind: 'refused-whole' });
});

test.each([401, 403])('a %i names the setting to mend', (status) => {
  expect(read(status, { code: status, error: 'Unauthorized' })).toEqual({
    kind: 'misconfigured',
    reason: `Mixpanel does not accept MIXPANEL_TOKEN (${status}): Unauthorized`,
  });
});

test.each([301, 404, 405])('a %i, which no Mixpanel gives, points at its address', (status) => {
  expect(read(status, 'Not Found')).toMatchObject({ kind: 'misconfigured' });
});

test.each([408, 429, 500, 502, 503])('a %i is tried again', (status) => {
  expect(read(status, '')).toMatchObject({ kind: 'failed' });
});

test.each([
  ['7', 7_000],
  [new Date(now + 90_000).toUTCString(), 90_000],
  [new Date(now - 90_000).toUTCString(), 0],
  ['86400', 3_600_000],
  ['soon', undefined],
])('Retry-After %s is read as %s ms', (header, retryAfterMs) => {
  expect(read(429, '', header)).toMatchObject({ kind: 'failed', retryAfterMs });
});
