/** Figures as a person reads them: 1,234 and 12.5 %; a dash where there is none. */
export function formatFigure(value: number | null, kind: 'count' | 'rate', language: string): string {
  if (value === null) return '–';
  const options: Intl.NumberFormatOptions =
    kind === 'rate' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 };
  return new Intl.NumberFormat(language, options).format(value);
}

/**
 * The change from an earlier figure in words. Counts are compared by ratio, rates by percentage points.
 * @returns null where either is missing, or a ratio has nothing to start from.
 */
export function describeChange(
  now: number | null,
  before: number | null,
  kind: 'count' | 'rate',
  language: string,
): { direction: 'up' | 'down' | 'same'; text: string } | null {
  if (now === null || before === null) return null;
  if (now === before) return { direction: 'same', text: 'no change' };
  const direction = now > before ? 'up' : 'down';
  if (kind === 'rate') {
    const points = Math.abs(now - before) * 100;
    const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(points);
    return { direction, text: `${direction} ${figure} points` };
  }
  if (before === 0) return { direction, text: 'up from none' };
  const ratio = Math.abs(now - before) / before;
  const figure = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
  return { direction, text: `${direction} ${figure}` };
}

/** A local date, YYYY-MM-DD, as “3 Nov” or, with the year, “3 Nov 2026”. */
export function formatDay(date: string, language: string, { year = false } = {}): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, year ? { ...options, year: 'numeric' } : options).format(
    new Date(`${date}T00:00:00Z`),
  );
}
