import { measureNames, wordsOf } from '@/lib/analytics/measures';
import type { Bucket } from './chart/buckets';
import { DataTable } from './data-table';
import { formatDays, formatFigure } from './format';

/** The chart's numbers, all measures of them, the latest first. */
export function DayTable({ buckets, language }: { buckets: Bucket[]; language: string }) {
  return (
    <DataTable label="Figures over time, table">
      <thead>
        <tr>
          <th scope="col">Days</th>
          {measureNames.map((measure) => (
            <th key={measure} scope="col">
              {wordsOf(measure).label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {buckets.toReversed().map((bucket) => (
          <tr key={bucket.from}>
            <th scope="row">{formatDays(bucket.from, bucket.to, language)}</th>
            {measureNames.map((measure) => (
              <td key={measure}>{formatFigure(bucket[measure], wordsOf(measure).kind, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
