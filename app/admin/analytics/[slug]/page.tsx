import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { toHref } from '@/app/_analytics/address';
import { DESK, fromSegment, makeEpisodeLinks } from '@/app/_analytics/links';
import { loadEpisode } from '@/app/_analytics/load-episode';
import { narrowTo, readRequest } from '@/app/_analytics/request';
import { EpisodeReport } from '@/components/analytics/episode/episode-report';
import { findEpisode } from '@/lib/episodes/find-episode';
import { requireEditor } from '../../_editor';
import { AnalyticsFrame } from '../_analytics-frame';
import { annotationTools } from '../_annotation-tools';

export const metadata: Metadata = { title: 'An interview’s figures' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<unknown> };

export default async function EpisodeAnalyticsPage({ params, searchParams }: Props) {
  const slug = fromSegment(decodeURIComponent((await params).slug));
  const path = DESK.episodePath(slug);
  const editor = await requireEditor(path, 'analytics.read');
  const asked = await readRequest(searchParams, 'all');
  const episode = (await findEpisode(asked.db, slug)) ?? notFound();
  const request = narrowTo(asked, episode);
  const back = toHref(path, { ...request.choice, filters: {} });
  return (
    <AnalyticsFrame
      editor={editor}
      title={`${episode.number}. ${episode.title}`}
      current={null}
      choice={request.choice}
    >
      <EpisodeReport
        report={await loadEpisode(request, episode)}
        links={makeEpisodeLinks(DESK, path, request.choice)}
        annotationTools={annotationTools(back, request)}
      />
    </AnalyticsFrame>
  );
}
