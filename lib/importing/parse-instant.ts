/** No post is from before, or from after the lifetime of who reads this. */
const [EARLIEST, LATEST] = [Date.UTC(1980, 0), Date.UTC(2100, 0)];

/**
 * An instant as archives write it: ISO 8601, RFC 822, “2014-11-13 15:41:00 GMT”. A time without a zone is UTC, so that it is
 * the same on every machine; null for what is none.
 */
export function parseInstant(text: string): Date | null {
  const trimmed = text.trim();
  if (trimmed.length < 8 || trimmed.length > 60) return null;
  const plain = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?(?: ?(?:GMT|UTC|Z))?$/.exec(trimmed);
  const instant = plain
    ? Date.parse(`${plain[1]}T${plain[2] ?? '00:00'}${plain[3] ?? ':00'}Z`)
    : Date.parse(/(?:[+-]\d\d:?\d\d|\b(?:GMT|UTC?|Z|[ECMP][SD]T))$/.test(trimmed) ? trimmed : `${trimmed} UTC`);
  return within(instant);
}

/** @param seconds since the epoch */
export function parseSeconds(seconds: unknown): Date | null {
  const number = typeof seconds === 'string' && /^\d{9,11}$/.test(seconds) ? Number(seconds) : seconds;
  return typeof number === 'number' ? within(number * 1000) : null;
}

function within(instant: number): Date | null {
  return instant >= EARLIEST && instant < LATEST ? new Date(instant) : null;
}
