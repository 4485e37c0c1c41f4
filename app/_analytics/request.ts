import type { Preset } from '@/components/analytics/report-links';
import type { ActivityFilter } from '@/lib/analytics/reports/activity-filter';
import type { DayRange } from '@/lib/analytics/reports/calendar';
import { dayOf } from '@/lib/analytics/reports/calendar';
import { getFirstDay } from '@/lib/analytics/reports/get-first-day';
import { type Db, getDb } from '@/lib/db/client';
import { findEpisode, type NamedEpisode } from '@/lib/episodes/find-episode';
import { getSeries } from '@/lib/series/get-series';
import { comparedDays, withoutFilter } from './address';
import { type Choice, parseChoice } from './choice';

/** What an address of the dashboards asks for, with what of the site it takes to answer. */
export type AnalyticsRequest = {
  db: Db;
  timeZone: string;
  language: string;
  today: string;
  choice: Choice;
  range: DayRange;
  compareTo: DayRange | null;
  /** The episode that is filtered by. */
  episode: NamedEpisode | null;
  filter: ActivityFilter;
};

/** @param usual the preset where the address names no days */
export async function readRequest(searchParams: Promise<unknown> | unknown, usual?: Preset): Promise<AnalyticsRequest> {
  const db = getDb();
  const [series, firstDay, asked] = await Promise.all([getSeries(db), getFirstDay(db), searchParams]);
  const timeZone = series?.timeZone ?? 'UTC';
  const today = dayOf(Date.now(), timeZone);
  const parsed = parseChoice(asked, { today, firstDay: firstDay ?? today }, usual);
  const slug = parsed.filters.episode;
  const episode = slug === undefined ? null : await findEpisode(db, slug);
  return toRequest({ db, timeZone, language: series?.language ?? 'en', today }, parsed, episode);
}

/** The same of one episode, whatever the address filters by. */
export function narrowTo(request: AnalyticsRequest, episode: NamedEpisode): AnalyticsRequest {
  return toRequest(
    request,
    { ...request.choice, filters: { ...request.choice.filters, episode: episode.slug } },
    episode,
  );
}

function toRequest(
  { db, timeZone, language, today }: Pick<AnalyticsRequest, 'db' | 'timeZone' | 'language' | 'today'>,
  asked: Choice,
  episode: NamedEpisode | null,
): AnalyticsRequest {
  // An episode that there is none of is as if it were not named.
  const choice = episode ? asked : withoutFilter(asked, 'episode');
  const { episode: _slug, ...dimensions } = choice.filters;
  const compared = comparedDays(choice);
  return {
    db,
    timeZone,
    language,
    today,
    choice,
    episode,
    range: { from: choice.from, to: choice.to, timeZone },
    compareTo: compared && { ...compared, timeZone },
    filter: { ...dimensions, ...(episode ? { episodeId: episode.id } : {}) },
  };
}
