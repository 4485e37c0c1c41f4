import type { Metadata } from 'next';
import { DESK, makeLinks } from '@/app/_analytics/links';
import { readRequest } from '@/app/_analytics/request';
import { toShownChoice } from '@/app/_analytics/shown-choice';
import { ReconciliationReport } from '@/components/analytics/delivery/reconciliation-report';
import { getReconciliation } from '@/lib/analytics/reports/get-reconciliation';
import { requireEditor } from '../../_editor';
import { AnalyticsFrame } from '../_analytics-frame';

export const metadata: Metadata = { title: 'What Mixpanel has' };

const PATH = `${DESK.base}/delivery`;

export default async function DeliveryPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor(PATH, 'analytics.read');
  const request = await readRequest(searchParams);
  const { db, range, choice, today, timeZone, language } = request;
  const rows = await getReconciliation(db, { range, now: Date.now() });
  return (
    <AnalyticsFrame editor={editor} title="What Mixpanel has" current="delivery" choice={choice}>
      <ReconciliationReport
        {...{ rows, today, timeZone, language }}
        choice={toShownChoice(request)}
        links={makeLinks(DESK, PATH, choice)}
      />
    </AnalyticsFrame>
  );
}
