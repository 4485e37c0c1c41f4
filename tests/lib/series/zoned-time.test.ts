import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeInstant, formatLocal, readLocalTime } from '@/lib/series/zoned-time';

const at = (iso: string) => new Date(iso);

test('a time is read on the clocks of the zone', () => {
  expect(readLocalTime('2026-12-01T09:00', 'UTC')).toEqual({ kind: 'once', at: at('2026-12-01T09:00Z') });
  expect(readLocalTime('2026-07-01T09:00', 'Europe/London')).toEqual({ kind: 'once', at: at('2026-07-01T08:00Z') });
  expect(readLocalTime('2026-12-01T09:00', 'Asia/Kathmandu')).toEqual({ kind: 'once', at: at('2026-12-01T03:15Z') });
});

test('a time that the clocks go forward over never comes, and what they show then is told', () => {
  expect(readLocalTime('2027-03-28T01:30', 'Europe/London')).toEqual({ kind: 'never', instead: '2027-03-28T02:30' });
  expect(readLocalTime('2011-12-30T12:00', 'Pacific/Apia')).toEqual({ kind: 'never', instead: '2011-12-31T12:00' });
});

test('a time that the clocks go back over comes twice', () => {
  expect(readLocalTime('2026-10-25T01:30', 'Europe/London')).toEqual({
    kind: 'twice',
    first: at('2026-10-25T00:30Z'),
    second: at('2026-10-25T01:30Z'),
  });
  expect(readLocalTime('2026-04-05T01:45', 'Australia/Lord_Howe')).toEqual({
    kind: 'twice',
    first: at('2026-04-04T14:45Z'),
    second: at('2026-04-04T15:15Z'),
  });
});

test.each(['', '2026-02-30T09:00', '2026-12-01', '2026-12-01T24:00', '2026-12-01T09:60', '0026-12-01T09:00', 'soon'])(
  '“%s” is no time',
  (text) => {
    expect(readLocalTime(text, 'Europe/London')).toEqual({ kind: 'malformed' });
  },
);

test('what a zone’s clocks show at an instant is read as that instant, or as one of two', () => {
  const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000);
      const time = readLocalTime(formatLocal(instant, zone), zone);
      const found = time.kind === 'once' ? [time.at] : time.kind === 'twice' ? [time.first, time.second] : [];
      expect(found).toContainEqual(instant);
    }),
    { numRuns: 200 },
  );
});

test('an instant is told with its zone', () => {
  expect(describeInstant(at('2026-07-01T08:00Z'), 'Europe/London')).toMatch(/1 July 2026.*09:00.*BST/);
});
