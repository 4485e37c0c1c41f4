/** What a time on the clocks of a zone means. */
export type LocalTime =
  | { kind: 'once'; at: Date }
  /** The clocks go back over it: it comes twice. */
  | { kind: 'twice'; first: Date; second: Date }
  /** The clocks go forward over it: it never comes. `instead` is what they then show, YYYY-MM-DDTHH:MM. */
  | { kind: 'never'; instead: string }
  | { kind: 'malformed' };

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
/** No zone changes its offset twice within so long, milliseconds. */
const DAY_MS = 86_400_000;

/** To make one costs more than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant at which the clocks of a zone show a time. Both offsets that the zone has about then are tried, since
 * Intl tells an instant's local time and not the reverse.
 * @param local YYYY-MM-DDTHH:MM, as a field for a date and time has it
 * @param timeZone IANA name
 */
export function readLocalTime(local: string, timeZone: string): LocalTime {
  const asUtc = parseAsUtc(local);
  if (asUtc === null) return { kind: 'malformed' };
  const [before, after] = [offsetAt(asUtc - DAY_MS, timeZone), offsetAt(asUtc + DAY_MS, timeZone)];
  const [first, second] = [...new Set([before, after])]
    .map((offset) => asUtc - offset)
    .filter((instant) => formatLocal(new Date(instant), timeZone) === local)
    .sort((a, b) => a - b);
  if (first === undefined) return { kind: 'never', instead: formatLocal(new Date(asUtc - before), timeZone) };
  if (second === undefined) return { kind: 'once', at: new Date(first) };
  return { kind: 'twice', first: new Date(first), second: new Date(second) };
}

/** What the clocks of a zone show at an instant, YYYY-MM-DDTHH:MM. */
export function formatLocal(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** An instant in words, with the zone: “1 December 2026 at 09:00 GMT”. @param timeZone IANA name */
export function describeInstant(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return format.format(instant);
}

/** Milliseconds since the epoch if the clocks were UTC's; null where there is no such day or minute. */
function parseAsUtc(local: string): number | null {
  const match = LOCAL.exec(local);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  // Two-digit years and those before are nobody's, and Date.UTC reads them otherwise.
  if (year < 1000) return null;
  const instant = Date.UTC(year, month - 1, day, hour, minute);
  return new Date(instant).toISOString().startsWith(local) ? instant : null;
}

/** What a zone's clocks are ahead of UTC, milliseconds, to the minute. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const minute = Math.floor(instant / 60_000) * 60_000;
  const parts = new Map(format.formatToParts(minute).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - minute;
}
