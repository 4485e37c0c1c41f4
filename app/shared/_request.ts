import { notFound } from 'next/navigation';
import { type AnalyticsRequest, narrowTo, readRequest } from '@/app/_analytics/request';
import type { OpenReport } from '@/lib/analytics/sharing/open-shared-report';
import { findEpisode } from '@/lib/episodes/find-episode';

/** What an address behind a link asks for: of the link's episode alone, where it has one. */
export async function readSharedRequest(report: OpenReport, searchParams: unknown): Promise<AnalyticsRequest> {
  const request = await readRequest(searchParams);
  if (!report.episode) return request;
  const episode = (await findEpisode(request.db, report.episode.slug)) ?? notFound();
  return narrowTo(request, episode);
}
