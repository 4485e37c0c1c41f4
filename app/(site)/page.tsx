import type { Metadata } from 'next';
import { SeriesHome } from '@/components/episodes/series-home';
import { NothingPublished } from '@/components/site/nothing-published';
import { getDb } from '@/lib/db/client';
import { listPublishedEpisodes } from '@/lib/episodes/list-published-episodes';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { readSeries } from '../_cache/read';
import { pageMetadata } from '../_cache/site-metadata';

export const dynamic = 'force-static';

/** The newest, and some thirty before it; /episodes has them all. */
const SHOWN = 31;

export async function generateMetadata(): Promise<Metadata> {
  const series = await readSeries();
  const title = series?.title ?? 'Colloquy';
  return {
    ...pageMetadata('/', title, series ? summariseMarkdown(series.description) : 'A series of interviews on video.'),
    title: { absolute: title },
  };
}

export default async function HomePage() {
  const series = await readSeries();
  const episodes = await listPublishedEpisodes(getDb(), { take: SHOWN });
  if (!series || episodes.length === 0) return <NothingPublished series={series} />;
  return <SeriesHome series={series} episodes={episodes} />;
}
