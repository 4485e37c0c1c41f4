import { expect, test } from 'vitest';
import { toIsoDuration, toRfc822, toRfc3339 } from '@/lib/feeds/dates';

const WINTER = new Date('2026-01-05T23:30:09.700Z');

test('dates are written by the clock of the zone, with its offset at that time of the year', () => {
  expect(toRfc3339(WINTER, 'Europe/Berlin')).toBe('2026-01-06T00:30:09+01:00');
  expect(toRfc3339(new Date('2026-07-05T23:30:09Z'), 'Europe/Berlin')).toBe('2026-07-06T01:30:09+02:00');
  expect(toRfc3339(WINTER, 'America/St_Johns')).toBe('2026-01-05T20:00:09-03:30');
  expect(toRfc3339(WINTER, 'UTC')).toBe('2026-01-05T23:30:09+00:00');
  expect(toRfc822(WINTER, 'Europe/Berlin')).toBe('Tue, 06 Jan 2026 00:30:09 +0100');
  expect(toRfc822(WINTER, 'UTC')).toBe('Mon, 05 Jan 2026 23:30:09 +0000');
});

test('what is written reads as the same second', () => {
  for (const zone of ['UTC', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Los_Angeles']) {
    expect(Date.parse(toRfc3339(WINTER, zone)), zone).toBe(Math.floor(WINTER.getTime() / 1000) * 1000);
    expect(Date.parse(toRfc822(WINTER, zone)), zone).toBe(Math.floor(WINTER.getTime() / 1000) * 1000);
  }
});

test('durations', () => {
  expect([0, 59.6, 61, 3600, 3723].map(toIsoDuration)).toEqual(['PT0S', 'PT1M', 'PT1M1S', 'PT1H', 'PT1H2M3S']);
});
