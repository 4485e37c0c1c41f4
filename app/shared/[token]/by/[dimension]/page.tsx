import { notFound } from 'next/navigation';
import { makeEpisodeLinks, makeLinks, sharedPlace } from '@/app/_analytics/links';
import { loadDimension, parseDimension } from '@/app/_analytics/load-dimension';
import { DimensionReport } from '@/components/analytics/dimension-report';
import { requireReport } from '../../../_report';
import { readSharedRequest } from '../../../_request';
import { SharedFrame } from '../../../_shared-frame';

type Props = { params: Promise<{ token: string; dimension: string }>; searchParams: Promise<unknown> };

export default async function SharedDimensionPage({ params, searchParams }: Props) {
  const { token, dimension: segment } = await params;
  const report = await requireReport(token);
  const dimension = parseDimension(segment) ?? notFound();
  const request = await readSharedRequest(report, searchParams);
  const place = sharedPlace(token);
  const path = `${place.base}/by/${dimension}`;
  const { choice } = request;
  const links = report.episode ? makeEpisodeLinks(place, path, choice, true) : makeLinks(place, path, choice);
  return (
    <SharedFrame base={place.base} wholeSite={!report.episode} label={report.label} title="Figures" current={null}>
      <DimensionReport {...(await loadDimension(request, dimension))} links={links} />
    </SharedFrame>
  );
}
