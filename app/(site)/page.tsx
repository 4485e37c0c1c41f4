import type { Metadata } from 'next';
import { SeriesHome } from '@/components/episodes/series-home';
import { JsonLd } from '@/components/site/json-ld';
import { NothingPublished } from '@/components/site/nothing-published';
import { getDb } from '@/lib/db/client';
import { listEpisodesPage } from '@/lib/episodes/list-episodes-page';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { homeGraph } from '@/lib/feeds/json-ld';
import { listQuestions } from '@/lib/questions/list-questions';
import { listTopics } from '@/lib/topics/list-topics';
import { readAddresses } from '../_cache/addresses';
import { readSeries } from '../_cache/read';
import { pageMetadata } from '../_cache/site-metadata';

export const dynamic = 'force-static';

/** The newest, and three rows of three before it. */
const EPISODES = 10;
const TOPICS = 16;

export async function generateMetadata(): Promise<Metadata> {
  const series = await readSeries();
  const title = series?.title ?? 'Colloquy';
  return {
    ...(await pageMetadata(
      '/',
      title,
      series ? summariseMarkdown(series.description) : 'A series of interviews on video.',
    )),
    title: { absolute: title },
  };
}

export default async function HomePage() {
  const series = await readSeries();
  const [episodes, questions, topics] = await Promise.all([
    listEpisodesPage(getDb(), { page: 1, size: EPISODES }),
    listQuestions(getDb()),
    listTopics(getDb(), { take: TOPICS }),
  ]);
  if (!series || episodes.total === 0) return <NothingPublished series={series} />;
  return (
    <>
      <SeriesHome episodes={episodes.items} episodeCount={episodes.total} {...{ series, questions, topics }} />
      <JsonLd graph={homeGraph(series, readAddresses())} />
    </>
  );
}
