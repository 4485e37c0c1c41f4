import type { Measure } from '@/lib/analytics/measures';

/** In the order of a measure; rows alike keep their order, and what is not known comes last either way. */
export function rankBy<Row extends Record<Measure, number | null>>(
  rows: Row[],
  measure: Measure,
  order: 'asc' | 'desc',
): Row[] {
  const sign = order === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[measure], b[measure]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
