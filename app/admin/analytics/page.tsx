import type { Metadata } from 'next';
import { Dashboard } from '@/components/analytics/dashboard';
import { dayOf, previousPeriod } from '@/lib/analytics/reports/calendar';
import { getOverview } from '@/lib/analytics/reports/get-overview';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import { listEpisodeActivity } from '@/lib/analytics/reports/list-episode-activity';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { analyticsHref, parseAnalyticsQuery } from './period';

export const metadata: Metadata = { title: 'Analytics' };

export default async function AnalyticsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const editor = await requireEditor('/admin/analytics');
  const db = getDb();
  const series = await getSeries(db);
  const timeZone = series?.timeZone ?? 'UTC';
  const today = dayOf(Date.now(), timeZone);
  const { period, sort } = parseAnalyticsQuery(await searchParams, today);
  const range = { from: period.from, to: period.to, timeZone };
  const [{ current, compared }, days, episodes] = await Promise.all([
    getOverview(db, { range, compareTo: previousPeriod(range) }),
    listDailyActivity(db, { range }),
    listEpisodeActivity(db, { range }),
  ]);
  return (
    <DeskFrame editor={editor} current="analytics" title="Analytics">
      <Dashboard
        {...{ period, today, timeZone, sort, days, episodes }}
        overview={{ current, previous: compared ?? current }}
        language={series?.language ?? 'en'}
        presetHref={(count) => analyticsHref({ ...period, preset: count }, sort)}
        sortHref={(measure) => analyticsHref(period, measure)}
      />
    </DeskFrame>
  );
}
