import { z } from 'zod';
import { DIMENSIONS, type Dimension } from '@/lib/analytics/reports/activity-filter';
import { listDimensionActivity } from '@/lib/analytics/reports/list-dimension-activity';
import type { AnalyticsRequest } from './request';
import { toShownChoice } from './shown-choice';

/** Rows of the page. */
const PAGE_ROWS = 200;

const dimensionName = z.enum(DIMENSIONS);

/** The dimension that a page's address names, or null. */
export function parseDimension(segment: string): Dimension | null {
  return dimensionName.safeParse(segment).data ?? null;
}

/** What the page of a dimension shows. */
export async function loadDimension(request: AnalyticsRequest, dimension: Dimension) {
  const { db, range, filter, today, timeZone, language } = request;
  const breakdown = await listDimensionActivity(db, { range, filter, dimension, limit: PAGE_ROWS });
  return { dimension, breakdown, choice: toShownChoice(request), today, timeZone, language };
}
