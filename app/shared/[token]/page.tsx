import { notFound } from 'next/navigation';
import { makeLinks, sharedPlace } from '@/app/_analytics/links';
import { loadOverview } from '@/app/_analytics/load-overview';
import { readRequest } from '@/app/_analytics/request';
import { Doorway } from '@/components/admin/doorway';
import { OverviewReport } from '@/components/analytics/overview-report';
import { openReport } from '../_report';
import { SharedFrame } from '../_shared-frame';
import { SharedEpisode } from './_shared-episode';
import { PasswordForm } from './password-form';

type Props = { params: Promise<{ token: string }>; searchParams: Promise<unknown> };

export default async function SharedPage({ params, searchParams }: Props) {
  const { token } = await params;
  const opened = await openReport(token);
  if (!opened.ok) {
    if (opened.reason === 'gone') notFound();
    return (
      <Doorway title="Shared figures">
        <PasswordForm token={token} />
      </Doorway>
    );
  }
  const { label, episode } = opened.report;
  const { base } = sharedPlace(token);
  if (episode) return <SharedEpisode {...{ token, label, searchParams }} path={base} slug={episode.slug} only />;
  const request = await readRequest(searchParams);
  return (
    <SharedFrame base={base} wholeSite label={label} title="Figures" current="overview">
      <OverviewReport
        report={await loadOverview(request)}
        links={makeLinks(sharedPlace(token), base, request.choice)}
      />
    </SharedFrame>
  );
}
