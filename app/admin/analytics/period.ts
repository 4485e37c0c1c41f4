import { z } from 'zod';
import { type Measure, measures } from '@/lib/analytics/measures';
import { addDays } from '@/lib/analytics/reports/calendar';

/** Days of the site's time zone, both included. */
export type Period = { preset: number | null; from: string; to: string };

const DEFAULT_DAYS = 30;
/** A chart of more days than this is no longer read day by day. */
const MAX_DAYS = 1_096;

const day = z.iso.date();
const query = z.object({
  days: z.coerce.number().int().min(1).max(MAX_DAYS).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  sort: z
    .custom<Measure>((value) => typeof value === 'string' && Object.hasOwn(measures, value))
    .optional()
    .catch(undefined),
});

/** What the address asks for; what makes no sense is as if it were not there. `today` is the site's local date. */
export function parseAnalyticsQuery(searchParams: unknown, today: string): { period: Period; sort: Measure } {
  const parsed = query.safeParse(searchParams);
  const { days, from, to, sort = 'views' } = parsed.success ? parsed.data : {};
  return { period: customPeriod(from, to, today) ?? presetPeriod(days ?? DEFAULT_DAYS, today), sort };
}

function presetPeriod(days: number, today: string): Period {
  return { preset: days, from: addDays(today, 1 - days), to: today };
}

function customPeriod(from: string | undefined, to: string | undefined, today: string): Period | null {
  if (!from || !to) return null;
  const [first, last] = from <= to ? [from, to] : [to, from];
  const end = last > today ? today : last;
  if (first > end) return null;
  // As text, dates of this form are in the order of time.
  const later = [first, addDays(end, 1 - MAX_DAYS)].sort().at(-1);
  return { preset: null, from: later ?? first, to: end };
}

/** The address of the page with another choice. */
export function analyticsHref(period: Period, sort: Measure): string {
  const dates: Record<string, string> =
    period.preset === null ? { from: period.from, to: period.to } : { days: String(period.preset) };
  return `/admin/analytics?${new URLSearchParams({ ...dates, sort })}`;
}
