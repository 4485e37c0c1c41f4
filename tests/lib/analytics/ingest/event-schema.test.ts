import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventSchema } from '@/lib/analytics/ingest/event-schema';
import { glyph, postViewed, videoEvent } from '../../../factories/submission';

const reading = (context: unknown) => eventSchema.safeParse({ ...postViewed(), context }).success;
const reported = (report: object) =>
  eventSchema.safeParse({ ...videoEvent('Video progress', randomUUID()), props: { ...glyph, ...report } }).success;

test('every event may say where its reader came from', () => {
  expect(reading(undefined)).toBe(true);
  expect(reading({})).toBe(true);
  expect(reading({ referrer: 'news.example.org', campaign: 'été “2026” 🎈' })).toBe(true);
  const event = { ...videoEvent('Video played', randomUUID()), context: { referrer: '[::1]', campaign: 'a / b' } };
  expect(eventSchema.parse(event).context).toEqual({ referrer: '[::1]', campaign: 'a / b' });
});

test.each([
  ['an address instead of a host', { referrer: 'https://example.org/' }],
  ['a host in capitals', { referrer: 'Example.org' }],
  ['an empty host', { referrer: '' }],
  ['a host that is too long', { referrer: 'a'.repeat(254) }],
  ['a campaign that is too long', { campaign: 'a'.repeat(101) }],
  ['an empty campaign', { campaign: '' }],
  ['a campaign that PostgreSQL can’t keep', { campaign: 'a\u0000b' }],
  ['half a surrogate pair', { campaign: 'a\ud83d' }],
  ['no text', { referrer: 7 }],
])('%s is refused', (_what, context) => {
  expect(reading(context)).toBe(false);
});

test('a report says what was watched again and where playing began, within limits', () => {
  expect(reported({ entry: 30.5, rewatched: [[0, 12.5, 1]] })).toBe(true);
  expect(reported({ rewatched: Array.from({ length: 201 }, () => [0, 1, 1]) })).toBe(false);
  for (const step of [
    [0, 1],
    [0, 1, 0],
    [0, 1, 1.5],
    [0, 1, 10_001],
    [-1, 1, 1],
    [0, 604_801, 1],
    [0, null, 1],
  ]) {
    expect([step, reported({ rewatched: [step] })]).toEqual([step, false]);
  }
  expect(reported({ entry: -1 })).toBe(false);
});
