import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DESK, makeLinks } from '@/app/_analytics/links';
import { loadDimension, parseDimension } from '@/app/_analytics/load-dimension';
import { readRequest } from '@/app/_analytics/request';
import { DimensionReport } from '@/components/analytics/dimension-report';
import { requireEditor } from '../../../_editor';
import { AnalyticsFrame } from '../../_analytics-frame';

export const metadata: Metadata = { title: 'Analytics' };

type Props = { params: Promise<{ dimension: string }>; searchParams: Promise<unknown> };

export default async function DimensionPage({ params, searchParams }: Props) {
  const { dimension: segment } = await params;
  const path = `${DESK.base}/by/${segment}`;
  const editor = await requireEditor(path, 'analytics.read');
  const dimension = parseDimension(segment) ?? notFound();
  const request = await readRequest(searchParams);
  const links = makeLinks(DESK, path, request.choice);
  return (
    <AnalyticsFrame editor={editor} title="Analytics" current={null} choice={request.choice}>
      <DimensionReport {...(await loadDimension(request, dimension))} links={links} />
    </AnalyticsFrame>
  );
}
