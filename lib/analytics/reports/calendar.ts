import { QUARTER_MS } from '../rollups/activity';

/** A day of a calendar, YYYY-MM-DD. */
export type Day = string;
/** Days from the first to the last, both included, of the calendar of an IANA time zone. */
export type DayRange = { from: Day; to: Day; timeZone: string };
/** Instants, milliseconds since the epoch, the end left out. */
export type InstantRange = { from: number; to: number };

const DAY_MS = 86_400_000;
/** No zone is farther from UTC than this, milliseconds. */
const MAX_OFFSET_MS = 16 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that an instant falls on in a time zone.
 * @throws RangeError where there is no such zone.
 */
export function dayOf(instant: number, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

/**
 * The first instant of a day: usually midnight, an hour later where clocks go forward then. Found by looking, since
 * that needs no knowledge of any zone's rules; every zone's days begin on a quarter of an hour.
 */
export function startOfDay(day: Day, timeZone: string): number {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  let before = Math.floor((midnightUtc - MAX_OFFSET_MS) / QUARTER_MS);
  let at = Math.ceil((midnightUtc + MAX_OFFSET_MS) / QUARTER_MS);
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (dayOf(middle * QUARTER_MS, timeZone) < day) before = middle;
    else at = middle;
  }
  return at * QUARTER_MS;
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOfDay(day) + count);
}

/** Days since 1970-01-01, as daily_rollup counts them. */
export function numberOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function countDays({ from, to }: Pick<DayRange, 'from' | 'to'>): number {
  return numberOfDay(to) - numberOfDay(from) + 1;
}

export function listDays(range: Pick<DayRange, 'from' | 'to'>): Day[] {
  return Array.from({ length: Math.max(0, countDays(range)) }, (_, index) => addDays(range.from, index));
}

/** The instants of some days: 23 or 25 hours of those on which clocks are changed. */
export function instantsOf({ from, to, timeZone }: DayRange): InstantRange {
  return { from: startOfDay(from, timeZone), to: startOfDay(addDays(to, 1), timeZone) };
}

/** As many days right before. */
export function previousPeriod(range: DayRange): DayRange {
  return { ...range, from: addDays(range.from, -countDays(range)), to: addDays(range.from, -1) };
}
