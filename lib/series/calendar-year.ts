/** No zone is farther from UTC than this, milliseconds. */
const MAX_OFFSET_MS = 16 * 3_600_000;
/** Every zone's years begin on a quarter of an hour, milliseconds. */
const QUARTER_MS = 900_000;

/** To make one costs more than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The year that an instant falls in, in a time zone. @param timeZone IANA name */
export function yearOf(instant: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory', { timeZone, year: 'numeric' });
    formats.set(timeZone, format);
  }
  return Number(format.format(instant));
}

/** The instants of a year in a time zone, the end left out. */
export function instantsOfYear(year: number, timeZone: string): { from: Date; to: Date } {
  return { from: startOfYear(year, timeZone), to: startOfYear(year + 1, timeZone) };
}

/** By time zone and year. A list of years asks for each of them, time and again. */
const starts = new Map<string, Date>();

function startOfYear(year: number, timeZone: string): Date {
  const key = `${timeZone} ${year}`;
  const known = starts.get(key);
  if (known) return known;
  const start = findStartOfYear(year, timeZone);
  starts.set(key, start);
  return start;
}

/** Found by looking, since that needs no knowledge of any zone's rules. */
function findStartOfYear(year: number, timeZone: string): Date {
  const utc = Date.UTC(year, 0, 1);
  let before = (utc - MAX_OFFSET_MS) / QUARTER_MS;
  let at = (utc + MAX_OFFSET_MS) / QUARTER_MS;
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (yearOf(new Date(middle * QUARTER_MS), timeZone) < year) before = middle;
    else at = middle;
  }
  return new Date(at * QUARTER_MS);
}

/** Those that a video could be from; an address names no other. */
export const YEARS = { first: 1900, last: 2199 };

/** A year in an address, or null where the text is none. */
export function parseYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= YEARS.first && year <= YEARS.last ? year : null;
}
