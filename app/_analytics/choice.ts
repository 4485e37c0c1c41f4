import { z } from 'zod';
import type { Comparison, Order, Preset } from '@/components/analytics/report-links';
import { isMeasure, type Measure } from '@/lib/analytics/measures';
import { addDays, type Day } from '@/lib/analytics/reports/calendar';
import { type Filters, parseFilters } from './filters';

/** What an address of the dashboards asks for. Days are of the site's time zone, both included. */
export type Choice = {
  /** Null for dates of one's own. */
  preset: Preset | null;
  from: Day;
  to: Day;
  compare: Comparison;
  /** What the chart shows. */
  measure: Measure;
  /** The column that tables are ordered by. */
  sort: Measure;
  order: Order;
  filters: Filters;
};

export type Calendar = {
  /** The site's local date. */
  today: Day;
  /** On which something was first recorded. */
  firstDay: Day;
};

/** More days than this are no longer asked for at once. */
const MAX_DAYS = 3_660;

const day = z.iso.date().optional().catch(undefined);
const query = z.object({
  days: z.enum(['1', '7', '30', '90', '365', 'all']).optional().catch(undefined),
  from: day,
  to: day,
  compare: z.enum(['previous', 'year', 'none']).catch('previous'),
  measure: z.custom<Measure>(isMeasure).catch('views'),
  sort: z.custom<Measure>(isMeasure).catch('views'),
  order: z.enum(['desc', 'asc']).catch('desc'),
});

/** What the address asks for; what makes no sense is as if it were not there. */
export function parseChoice(searchParams: unknown, calendar: Calendar, usual: Preset = 30): Choice {
  const { days, from, to, ...rest } = query.parse(isObject(searchParams) ? searchParams : {});
  const period = customPeriod(from, to, calendar.today) ?? presetPeriod(days ? toPreset(days) : usual, calendar);
  return { ...period, ...rest, filters: parseFilters(searchParams) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function toPreset(days: '1' | '7' | '30' | '90' | '365' | 'all'): Preset {
  const presets = { '1': 1, '7': 7, '30': 30, '90': 90, '365': 365, all: 'all' } as const;
  return presets[days];
}

type Period = Pick<Choice, 'preset' | 'from' | 'to'>;

function presetPeriod(preset: Preset, { today, firstDay }: Calendar): Period {
  const from =
    preset === 'all' ? latest(earliest(firstDay, today), addDays(today, 1 - MAX_DAYS)) : addDays(today, 1 - preset);
  return { preset, from, to: today };
}

function customPeriod(from: Day | undefined, to: Day | undefined, today: Day): Period | null {
  if (!from || !to) return null;
  const [first, last] = from <= to ? [from, to] : [to, from];
  const end = earliest(last, today);
  if (first > end) return null;
  return { preset: null, from: latest(first, addDays(end, 1 - MAX_DAYS)), to: end };
}

// As text, dates of this form are in the order of time.
const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);
