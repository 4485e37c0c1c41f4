import type { Metadata } from 'next';
import { toHref } from '@/app/_analytics/address';
import { DESK, makeLinks } from '@/app/_analytics/links';
import { loadOverview } from '@/app/_analytics/load-overview';
import { readRequest } from '@/app/_analytics/request';
import { OverviewReport } from '@/components/analytics/overview-report';
import { getLive } from '@/lib/analytics/reports/get-live';
import { requireEditor } from '../_editor';
import { AnalyticsFrame } from './_analytics-frame';
import { annotationTools } from './_annotation-tools';

export const metadata: Metadata = { title: 'Analytics' };

export default async function AnalyticsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/analytics', 'analytics.read');
  const request = await readRequest(searchParams);
  const [report, live] = await Promise.all([loadOverview(request), getLive(request.db, Date.now())]);
  const { choice } = request;
  return (
    <AnalyticsFrame editor={editor} title="Analytics" current="overview" choice={choice}>
      <OverviewReport
        report={report}
        links={makeLinks(DESK, DESK.base, choice)}
        live={{ initial: live, source: '/admin/analytics/live' }}
        annotationTools={annotationTools(toHref(DESK.base, choice), request)}
      />
    </AnalyticsFrame>
  );
}
