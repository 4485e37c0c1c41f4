import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  countDays,
  dayOf,
  instantsOf,
  listDays,
  previousPeriod,
  startOfDay,
} from '@/lib/analytics/reports/calendar';

const HOUR = 3_600_000;
const hoursOf = (day: string, timeZone: string) => {
  const { from, to } = instantsOf({ from: day, to: day, timeZone });
  return (to - from) / HOUR;
};

test.for([
  ['UTC', '2026-11-23', '2026-11-23T00:00:00Z'],
  ['Europe/Berlin', '2026-07-01', '2026-06-30T22:00:00Z'],
  ['America/New_York', '2026-01-01', '2026-01-01T05:00:00Z'],
  ['Asia/Kathmandu', '2026-05-05', '2026-05-04T18:15:00Z'],
  ['Pacific/Kiritimati', '2026-05-05', '2026-05-04T10:00:00Z'],
  ['Pacific/Pago_Pago', '2026-05-05', '2026-05-05T11:00:00Z'],
  // Clocks go from midnight to one, so the day starts at one.
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
] as const)('in %s, %s begins at %s', ([timeZone, day, instant]) => {
  expect(new Date(startOfDay(day, timeZone)).toISOString()).toBe(new Date(instant).toISOString());
});

test('days on which clocks are changed have 23 and 25 hours, and a day that a country skipped has none', () => {
  expect(hoursOf('2026-03-29', 'Europe/Berlin')).toBe(23);
  expect(hoursOf('2026-10-25', 'Europe/Berlin')).toBe(25);
  expect(hoursOf('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0);
  expect(hoursOf('2026-11-23', 'Europe/Berlin')).toBe(24);
});

test('every instant lies in the day that it is said to fall on, and days follow one another without gaps', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kolkata', 'Africa/Cairo', 'Pacific/Chatham'];
  const instants = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, timeZone) => {
      const day = dayOf(instant, timeZone);
      const { from, to } = instantsOf({ from: day, to: day, timeZone });
      expect(from <= instant && instant < to).toBe(true);
      expect(to).toBe(startOfDay(addDays(day, 1), timeZone));
    }),
  );
});

test('the period before has as many days and ends where this one begins', () => {
  const range = { from: '2026-03-01', to: '2026-03-31', timeZone: 'Europe/Berlin' };
  expect(previousPeriod(range)).toEqual({ from: '2026-01-29', to: '2026-02-28', timeZone: 'Europe/Berlin' });
  expect(countDays(previousPeriod(range))).toBe(31);
  expect(instantsOf(previousPeriod(range)).to).toBe(instantsOf(range).from);
});

test('days are listed over the ends of months and leap years', () => {
  expect(listDays({ from: '2028-02-27', to: '2028-03-01' })).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
  expect(listDays({ from: '2026-02-02', to: '2026-02-01' })).toEqual([]);
});

test('a zone that does not exist is an error', () => {
  expect(() => dayOf(0, 'Mars/Olympus_Mons')).toThrow(RangeError);
});
