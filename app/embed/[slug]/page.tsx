import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../(site)/site.css';
import { Poster } from '@/components/episodes/poster';
import { toWatchedEpisode } from '@/components/episodes/watched-episode';
import { EmbeddedPlayer } from '@/components/player/embedded-player';
import { readAddresses } from '../../_cache/addresses';
import { readEpisode, readSeries } from '../../_cache/read';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const episode = await readEpisode((await params).slug);
  if (!episode) return {};
  return {
    title: episode.title,
    alternates: { canonical: readAddresses().episode(episode.slug) },
    // No page to be found by itself, but a part of those that frame it.
    robots: { index: false, indexifembedded: true },
  };
}

/** contract.md: the player page that oEmbed points to, which others may frame (server/security-headers.ts). */
export default async function EmbedPage({ params }: Props) {
  const [episode, series] = await Promise.all([readEpisode((await params).slug), readSeries()]);
  if (!episode || !series) notFound();
  const { number, guests, poster } = episode;
  return (
    <EmbeddedPlayer
      episode={toWatchedEpisode(episode)}
      poster={<Poster {...{ number, guests, poster }} seriesTitle={series.title} sizes="100vw" />}
      seriesTitle={series.title}
      pageUrl={readAddresses().episode(episode.slug)}
    />
  );
}
