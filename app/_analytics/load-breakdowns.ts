import type { Breakdown } from '@/components/analytics/breakdown-card';
import type { Dimension } from '@/lib/analytics/reports/activity-filter';
import { listDimensionActivity } from '@/lib/analytics/reports/list-dimension-activity';
import type { AnalyticsRequest } from './request';

/** Rows of each card. */
const CARD_ROWS = 7;

export async function loadBreakdowns({ db, range, filter }: AnalyticsRequest): Promise<Record<Dimension, Breakdown>> {
  const list = (dimension: Dimension) => listDimensionActivity(db, { range, filter, dimension, limit: CARD_ROWS });
  const [referrer, country, device, campaign] = await Promise.all([
    list('referrer'),
    list('country'),
    list('device'),
    list('campaign'),
  ]);
  return { referrer, country, device, campaign };
}
