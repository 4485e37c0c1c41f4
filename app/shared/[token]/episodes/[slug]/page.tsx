import { sharedPlace } from '@/app/_analytics/links';
import { requireSiteReport } from '../../../_report';
import { SharedEpisode } from '../../_shared-episode';

type Props = { params: Promise<{ token: string; slug: string }>; searchParams: Promise<unknown> };

export default async function SharedEpisodePage({ params, searchParams }: Props) {
  const { token, slug: segment } = await params;
  const { label } = await requireSiteReport(token);
  const slug = decodeURIComponent(segment);
  return <SharedEpisode {...{ token, label, slug, searchParams }} path={sharedPlace(token).episodePath(slug)} />;
}
