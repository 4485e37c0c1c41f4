import type { MeasureKind } from '@/lib/analytics/measures';
import { dateFormat, numberFormat } from '../ui/intl';

/** Figures as a person reads them: 1,234, 12.5 %, 3 h 20 min; a dash where there is none. */
export function formatFigure(value: number | null, kind: MeasureKind, language: string): string {
  if (value === null) return '–';
  if (kind === 'duration') return formatDuration(value, language);
  const options: Intl.NumberFormatOptions =
    kind === 'rate' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 };
  return numberFormat(language, options).format(value);
}

/** The same with few digits, for tiles and axes: 12K, 1.2M. */
export function formatCompact(value: number | null, kind: MeasureKind, language: string): string {
  if (value === null || kind === 'duration') return formatFigure(value, kind, language);
  const options: Intl.NumberFormatOptions =
    kind === 'rate'
      ? { style: 'percent', maximumFractionDigits: value < 0.1 ? 1 : 0 }
      : { notation: value < 10_000 ? 'standard' : 'compact', maximumFractionDigits: value < 10_000 ? 0 : 1 };
  return numberFormat(language, options).format(value);
}

/** Seconds as a stretch of time in its two largest units: “45 s”, “3 min 5 s”, “2 h 10 min”, “1,204 h”. */
function formatDuration(seconds: number, language: string): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const amount = (value: number, unit: 'hour' | 'minute' | 'second') =>
    numberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value);
  if (hours >= 10) return amount(hours + Math.round(minutes / 60), 'hour');
  if (hours > 0) return `${amount(hours, 'hour')} ${amount(minutes, 'minute')}`;
  if (minutes >= 10 || (minutes > 0 && rest === 0)) return amount(minutes, 'minute');
  return minutes > 0 ? `${amount(minutes, 'minute')} ${amount(rest, 'second')}` : amount(rest, 'second');
}

export type Change = { direction: 'up' | 'down' | 'same'; text: string };

/**
 * The change from an earlier figure in words. What adds up is compared by ratio, rates by percentage points.
 * @returns null where either is missing, or a ratio has nothing to start from.
 */
export function describeChange(
  now: number | null,
  before: number | null,
  kind: MeasureKind,
  language: string,
): Change | null {
  if (now === null || before === null) return null;
  if (now === before) return { direction: 'same', text: 'no change' };
  const direction = now > before ? 'up' : 'down';
  if (kind === 'rate') {
    const points = Math.abs(now - before) * 100;
    const figure = numberFormat(language, { maximumFractionDigits: 1 }).format(points);
    return { direction, text: `${direction} ${figure} points` };
  }
  if (before === 0) return { direction, text: 'up from none' };
  const ratio = Math.abs(now - before) / before;
  const figure = numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
  return { direction, text: `${direction} ${figure}` };
}

/** A local date, YYYY-MM-DD, as “3 Nov” or, with the year, “3 Nov 2026”. */
export function formatDay(date: string, language: string, { year = false } = {}): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return dateFormat(language, year ? { ...options, year: 'numeric' } : options).format(new Date(`${date}T00:00:00Z`));
}

/** Some days, as shortly as they can be told: “3 Nov 2026”, “3 Nov – 2 Dec 2026”. */
export function formatDays(from: string, to: string, language: string): string {
  const format = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
