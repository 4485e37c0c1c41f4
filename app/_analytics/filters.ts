import { z } from 'zod';
import type { FilterName } from '@/components/analytics/report-links';

/** What rows of the dashboards are filtered by; a dimension's empty text is what is not known of it. */
export type Filters = { episode?: string; referrer?: string; country?: string; device?: string; campaign?: string };

export const filterNames = ['episode', 'referrer', 'country', 'device', 'campaign'] as const satisfies FilterName[];

const value = z.string().max(253).optional().catch(undefined);
const query = z.object({
  // A slug is never empty.
  episode: z.string().min(1).max(200).optional().catch(undefined),
  referrer: value,
  country: value,
  device: value,
  campaign: value,
});

/** The filters that an address names. */
export function parseFilters(searchParams: unknown): Filters {
  const parsed = query.safeParse(searchParams);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).filter(([, given]) => given !== undefined));
}
