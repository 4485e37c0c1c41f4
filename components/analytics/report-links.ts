import type { Measure } from '@/lib/analytics/measures';
import type { Dimension } from './dimension';

/** Presets in days up to today, or everything there is. */
export type Preset = 1 | 7 | 30 | 90 | 365 | 'all';
export type Comparison = 'previous' | 'year' | 'none';
export type Order = 'desc' | 'asc';
export type FilterName = Dimension | 'episode';

/** What is shown, as the address says it: days are of the site's time zone, both included. */
export type ShownChoice = {
  /** Null for dates of one's own. */
  preset: Preset | null;
  from: string;
  to: string;
  compare: Comparison;
  /** The days that are compared with. */
  compared: { from: string; to: string } | null;
  /** What the chart shows. */
  measure: Measure;
  /** The column that tables are ordered by. */
  sort: Measure;
  order: Order;
  filters: { name: FilterName; value: string; label: string }[];
};

/** Addresses of the same page with another choice, and of pages beside it: all a dashboard does, it does by links. */
export type ReportLinks = {
  preset(preset: Preset): string;
  compare(compare: Comparison): string;
  measure(measure: Measure): string;
  sort(measure: Measure): string;
  /** Narrowed down to a value; null where the page can't be. */
  filter(name: FilterName, value: string): string | null;
  unfilter(name: FilterName): string;
  clear: string;
  /** An episode's own page, for the same days. */
  episode(slug: string): string;
  /** All values of a dimension. */
  dimension(dimension: Dimension): string;
  /** A table as a file, filtered alike: `days.csv`. */
  file(name: string): string;
  /** Names and values that a form for other dates has to carry along. */
  hidden: [string, string][];
};
