import type { OverviewData } from '@/components/analytics/overview-report';
import { listMarkers } from '@/lib/analytics/annotations/list-markers';
import { getOverview } from '@/lib/analytics/reports/get-overview';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import { listEpisodeActivity } from '@/lib/analytics/reports/list-episode-activity';
import { loadBreakdowns } from './load-breakdowns';
import type { AnalyticsRequest } from './request';
import { toShownChoice } from './shown-choice';

/** What the first page of the dashboards shows, by one question to the reports a part of it. */
export async function loadOverview(request: AnalyticsRequest): Promise<OverviewData> {
  const { db, range, filter, compareTo, episode, today, timeZone, language } = request;
  const [overview, days, comparedDays, episodes, breakdowns, markers] = await Promise.all([
    getOverview(db, { range, filter, ...(compareTo ? { compareTo } : {}) }),
    listDailyActivity(db, { range, filter }),
    compareTo && listDailyActivity(db, { range: compareTo, filter }),
    listEpisodeActivity(db, { range, filter }),
    loadBreakdowns(request),
    listMarkers(db, episode ? { range, episodeId: episode.id } : { range }),
  ]);
  const choice = toShownChoice(request);
  return { choice, today, timeZone, language, overview, days, comparedDays, episodes, breakdowns, markers };
}
