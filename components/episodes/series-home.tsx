import type { EpisodeSummary } from '@/lib/episodes/episode';
import type { SeriesView } from '@/lib/series/get-series';
import { Markdown } from '../ui/markdown';
import { EpisodeList } from './episode-list';
import { FeaturedEpisode } from './featured-episode';
import styles from './series-home.module.css';

/** The series, its newest interview large, and those before it. */
export function SeriesHome({ series, episodes }: { series: SeriesView; episodes: EpisodeSummary[] }) {
  const [newest, ...earlier] = episodes;
  return (
    <div className={styles.page}>
      <header className={styles.masthead}>
        <h1 className={styles.title}>{series.title}</h1>
        <div className={styles.description}>
          <Markdown text={series.description} />
          <p className={styles.host}>Interviews by {series.host}</p>
        </div>
      </header>
      {newest && <FeaturedEpisode episode={newest} series={series} />}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 className={styles.heading} id="earlier">
            Earlier interviews
          </h2>
          <EpisodeList episodes={earlier} series={series} level={3} />
        </section>
      )}
    </div>
  );
}
