import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EpisodeArticle } from '@/components/episodes/episode-article';
import { EpisodeNeighbours } from '@/components/episodes/episode-neighbours';
import { JsonLd } from '@/components/site/json-ld';
import { getDb } from '@/lib/db/client';
import { getNeighbours } from '@/lib/episodes/get-neighbours';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { episodeGraph } from '@/lib/feeds/json-ld';
import { readAddresses } from '../../../_cache/addresses';
import { readEpisode, readSeries, readTranscript } from '../../../_cache/read';
import { sharedVideo } from '../../../_cache/shared-video';
import { pageMetadata } from '../../../_cache/site-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const episode = await readEpisode((await params).slug);
  if (!episode) return {};
  return pageMetadata(`/episodes/${episode.slug}`, episode.title, summariseMarkdown(episode.introduction), {
    ...sharedVideo(episode),
    card: readAddresses().card.episode(episode.slug),
    isListed: episode.isListed,
  });
}

export default async function EpisodePage({ params }: Props) {
  const episode = await readEpisode((await params).slug);
  const series = await readSeries();
  if (!episode || !series) notFound();
  const neighbours = await getNeighbours(getDb(), episode.number);
  const transcript = await readTranscript(episode.id);
  return (
    <>
      <EpisodeArticle episode={episode} series={series} transcript={transcript} />
      <EpisodeNeighbours {...neighbours} />
      {episode.isListed && <JsonLd graph={episodeGraph(episode, series, readAddresses())} />}
    </>
  );
}
