import type { Metadata } from 'next';
import { EpisodeList } from '@/components/episodes/episode-list';
import styles from '@/components/episodes/series-home.module.css';
import { NothingPublished } from '@/components/site/nothing-published';
import { readEpisodes, readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';

export const dynamic = 'force-static';

/** More than a series has in years: one page holds them. */
const SHOWN = 1000;

export async function generateMetadata(): Promise<Metadata> {
  const series = await readSeries();
  return pageMetadata('/episodes', 'All interviews', `Every interview of ${series?.title ?? 'the series'}.`);
}

export default async function EpisodesPage() {
  const series = await readSeries();
  const episodes = await readEpisodes(SHOWN);
  if (!series || episodes.length === 0) return <NothingPublished series={series} />;
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>All interviews</h1>
      <EpisodeList episodes={episodes} series={series} level={2} />
    </div>
  );
}
