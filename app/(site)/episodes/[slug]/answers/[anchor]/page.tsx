import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SharedAnswer } from '@/components/episodes/shared-answer';
import { JsonLd } from '@/components/site/json-ld';
import { listNames } from '@/lib/cards/list-names';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { episodeGraph } from '@/lib/feeds/json-ld';
import { readAddresses } from '../../../../../_cache/addresses';
import { fromSegment } from '../../../../../_cache/from-segment';
import { readEpisode, readSeries } from '../../../../../_cache/read';
import { sharedVideo } from '../../../../../_cache/shared-video';
import { pageMetadata } from '../../../../../_cache/site-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string; anchor: string }> };

async function readAnswer({ params }: Props) {
  const { slug, anchor } = await params;
  const episode = await readEpisode(slug);
  const answer = episode?.answers.find((candidate) => candidate.anchor === fromSegment(anchor));
  return episode && answer ? { episode, answer } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await readAnswer(props);
  if (!found) return {};
  const { episode, answer } = found;
  const { card, episode: whole } = readAddresses();
  const names = listNames(episode.guests.map(({ name }) => name));
  const title = names ? `${names}: ${answer.question}` : answer.question;
  const description = summariseMarkdown(answer.body) || episode.title;
  return pageMetadata(`/episodes/${episode.slug}/answers/${answer.anchor}`, title, description, {
    ...sharedVideo(episode, answer.anchor),
    card: card.answer(episode.slug, answer.anchor),
    // To search engines it is a part of the interview.
    canonical: whole(episode.slug),
    isListed: episode.isListed,
  });
}

/** One answer with its place in the video: what a link to an answer shows where fragments are lost. */
export default async function AnswerPage(props: Props) {
  const [found, series] = await Promise.all([readAnswer(props), readSeries()]);
  if (!found || !series) notFound();
  return (
    <>
      <SharedAnswer {...found} series={series} />
      {found.episode.isListed && <JsonLd graph={episodeGraph(found.episode, series, readAddresses())} />}
    </>
  );
}
