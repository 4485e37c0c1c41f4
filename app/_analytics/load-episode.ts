import type { EpisodeData } from '@/components/analytics/episode/episode-report';
import { listMarkers } from '@/lib/analytics/annotations/list-markers';
import { getEpisodeSummary } from '@/lib/analytics/reports/get-episode-summary';
import { getRetentionWithQuestions } from '@/lib/analytics/reports/get-retention-with-questions';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import type { NamedEpisode } from '@/lib/episodes/find-episode';
import { loadBreakdowns } from './load-breakdowns';
import type { AnalyticsRequest } from './request';
import { toShownChoice } from './shown-choice';

/** What an interview's own page shows. @param request narrowed to the episode */
export async function loadEpisode(request: AnalyticsRequest, episode: NamedEpisode): Promise<EpisodeData> {
  const { db, range, filter, choice, today, timeZone, language } = request;
  const episodeId = episode.id;
  // Kept whole, so that all time costs no more than a day.
  const curveRange = choice.preset === 'all' ? null : range;
  const [summary, watched, days, markers, breakdowns] = await Promise.all([
    getEpisodeSummary(db, { episodeId, range }),
    getRetentionWithQuestions(db, { episodeId, range: curveRange }),
    listDailyActivity(db, { range, filter }),
    listMarkers(db, { range, episodeId }),
    loadBreakdowns(request),
  ]);
  const { retention: curve, questions: answers } = watched;
  const shown = { ...toShownChoice(request), filters: [] };
  return { episode, choice: shown, today, timeZone, language, summary, curve, answers, days, markers, breakdowns };
}
