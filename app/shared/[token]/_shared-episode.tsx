import { notFound } from 'next/navigation';
import { makeEpisodeLinks, sharedPlace } from '@/app/_analytics/links';
import { loadEpisode } from '@/app/_analytics/load-episode';
import { narrowTo, readRequest } from '@/app/_analytics/request';
import { EpisodeReport } from '@/components/analytics/episode/episode-report';
import { findEpisode } from '@/lib/episodes/find-episode';
import { SharedFrame } from '../_shared-frame';

type Props = {
  token: string;
  label: string;
  slug: string;
  /** Of the page, from the site's root. */
  path: string;
  searchParams: Promise<unknown>;
  /** Whether the link shows this episode alone. */
  only?: boolean;
};

/** An interview's figures behind a link that was opened. */
export async function SharedEpisode({ token, label, slug, path, searchParams, only = false }: Props) {
  const asked = await readRequest(searchParams, 'all');
  const episode = (await findEpisode(asked.db, slug)) ?? notFound();
  const request = narrowTo(asked, episode);
  const place = sharedPlace(token);
  return (
    <SharedFrame
      base={place.base}
      wholeSite={!only}
      label={label}
      title={`${episode.number}. ${episode.title}`}
      current={null}
    >
      <EpisodeReport
        report={await loadEpisode(request, episode)}
        links={makeEpisodeLinks(place, path, request.choice, only)}
      />
    </SharedFrame>
  );
}
