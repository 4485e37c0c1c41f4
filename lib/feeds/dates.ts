const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 3339 with the offset of a zone: 2026-11-24T16:00:00+01:00. @param timeZone IANA name */
export function toRfc3339(date: Date, timeZone: string): string {
  const { local, sign, hours, minutes } = inZone(date, timeZone);
  return `${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

/** RFC 822 with a year of four digits, as RSS 2.0 wants it: Tue, 24 Nov 2026 16:00:00 +0100. */
export function toRfc822(date: Date, timeZone: string): string {
  const { local, sign, hours, minutes } = inZone(date, timeZone);
  const day = `${DAYS[local.getUTCDay()]}, ${two(local.getUTCDate())} ${MONTHS[local.getUTCMonth()]}`;
  return `${day} ${local.getUTCFullYear()} ${local.toISOString().slice(11, 19)} ${sign}${hours}${minutes}`;
}

/** The clock in a zone, as though it were UTC, and how far it is from it. */
function inZone(date: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date);
  // GMT, GMT+01:00, and for instants of long ago GMT-00:25:21: seconds have no place in either format.
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { local: new Date(date.getTime() + offset * 60_000), sign, hours, minutes };
}

const two = (n: number) => String(n).padStart(2, '0');

/** ISO 8601: PT1H2M3S. @param seconds rounded to whole ones */
export function toIsoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  return `PT${text || '0S'}`;
}
