import { expect, test } from 'vitest';
import { type StoredEvent, toMixpanelEvent } from '@/lib/analytics/sinks/mixpanel-event';

const stored: StoredEvent = {
  id: Buffer.from('00112233445566778899aabbccddeeff', 'hex'),
  name: 'Video played',
  occurredAt: 1_764_000_000_123,
  visitorId: Buffer.alloc(16, 0xab),
  props: JSON.stringify({ youtubeID: 'R6XSEfNqgZ4', postID: 'Alex Martelli', duration: 12, watched: [[0, 1]] }),
};

test('a play goes out under its old name, with its old properties alone and what makes it one event', () => {
  expect(toMixpanelEvent(stored)).toEqual({
    ok: true,
    event: {
      event: 'Video played',
      properties: {
        youtubeID: 'R6XSEfNqgZ4',
        postID: 'Alex Martelli',
        time: 1_764_000_000_123,
        distinct_id: 'abababababababababababababababab',
        $insert_id: '00112233-4455-6677-8899-aabbccddeeff',
        ip: 0,
      },
    },
  });
});

test('a view and an end go out with the properties that the old script gave them', () => {
  const view = toMixpanelEvent({ ...stored, name: 'Post viewed', props: '{"id":"glyph interview","more":1}' });
  expect(view.ok && view.event.properties).toMatchObject({ id: 'glyph interview' });
  expect(view.ok && 'more' in view.event.properties).toBe(false);
  const end = toMixpanelEvent({ ...stored, name: 'Video ended' });
  expect(end.ok && end.event.event).toBe('Video ended');
});

test('no visitor becomes an id that Mixpanel refuses, not even one of zeros', () => {
  const forbidden = ['0', '-1', 'true', 'null', 'anonymous', '00000000-0000-0000-0000-000000000000', ''];
  const event = toMixpanelEvent({ ...stored, visitorId: Buffer.alloc(16) });
  expect(event.ok && event.event.properties.distinct_id).toMatch(/^[0-9a-f]{32}$/);
  expect(forbidden).not.toContain(event.ok && event.event.properties.distinct_id);
});

test.each([
  [{ ...stored, name: 'Video progress' }, 'does not send'],
  [{ ...stored, name: 'toString' }, 'does not send'],
  [{ ...stored, props: '{"youtubeID":"x"}' }, 'without the properties'],
  [{ ...stored, props: 'not JSON' }, 'without the properties'],
])('a row that is no event for Mixpanel is told apart with a reason', (row, words) => {
  const result = toMixpanelEvent(row);
  expect(result).toMatchObject({ ok: false });
  expect(!result.ok && result.reason).toContain(words);
});
