import type { FilterName } from '@/components/analytics/report-links';
import { addDays, countDays, type Day } from '@/lib/analytics/reports/calendar';
import type { Choice } from './choice';
import { type Filters, filterNames } from './filters';

/** A choice as the query of an address: what is as usual is left out, so that addresses stay short. */
export function toQuery(choice: Choice): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.preset === null) {
    query.set('from', choice.from);
    query.set('to', choice.to);
  } else {
    query.set('days', String(choice.preset));
  }
  if (choice.compare !== 'previous') query.set('compare', choice.compare);
  if (choice.measure !== 'views') query.set('measure', choice.measure);
  if (choice.sort !== 'views') query.set('sort', choice.sort);
  if (choice.order !== 'desc') query.set('order', choice.order);
  for (const name of filterNames) {
    const value = choice.filters[name];
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

/** The address of a page with a choice. */
export function toHref(path: string, choice: Choice): string {
  return `${path}?${toQuery(choice)}`;
}

export function withFilter(choice: Choice, name: FilterName, value: string): Choice {
  return { ...choice, filters: { ...choice.filters, [name]: value } };
}

export function withoutFilter(choice: Choice, name: FilterName): Choice {
  const { [name]: _removed, ...filters } = choice.filters;
  return { ...choice, filters: filters satisfies Filters };
}

/** Ordered by a column; by the one it is ordered by already, the other way round. */
export function withSort(choice: Choice, sort: Choice['sort']): Choice {
  const order = choice.sort === sort && choice.order === 'desc' ? 'asc' : 'desc';
  return { ...choice, sort, order };
}

/**
 * The days that a choice compares with: as many right before, or the same days a year earlier; null for none, as before
 * everything there is.
 */
export function comparedDays({
  preset,
  compare,
  from,
  to,
}: Pick<Choice, 'preset' | 'compare' | 'from' | 'to'>): { from: Day; to: Day } | null {
  if (preset === 'all') return null;
  switch (compare) {
    case 'none':
      return null;
    case 'previous':
      return { from: addDays(from, -countDays({ from, to })), to: addDays(from, -1) };
    case 'year':
      return { from: yearBefore(from), to: yearBefore(to) };
  }
}

/** The same date a year earlier; 28 February for the 29th. */
function yearBefore(day: Day): Day {
  const earlier = `${Number(day.slice(0, 4)) - 1}`.padStart(4, '0') + day.slice(4);
  return earlier.endsWith('-02-29') ? earlier.replace(/29$/, '28') : earlier;
}
