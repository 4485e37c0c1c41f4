import type { EpisodeSummary } from '@/lib/episodes/episode';
import type { SeriesView } from '@/lib/series/get-series';
import { Markdown } from '../ui/markdown';
import { Byline } from './byline';
import { Poster } from './poster';
import styles from './series-home.module.css';

/** The newest interview. Its title is the link; the picture around it is a wider target for the same. */
export function FeaturedEpisode({ episode, series }: { episode: EpisodeSummary; series: SeriesView }) {
  const { number, guests, poster, slug, title, introduction, publishedAt } = episode;
  return (
    <article className={styles.featured} aria-labelledby="newest">
      <div className={styles.featuredPoster}>
        <Poster
          number={number}
          guests={guests}
          poster={poster}
          seriesTitle={series.title}
          sizes="(min-width: 56rem) 40rem, 92vw"
        />
      </div>
      <div className={styles.featuredText}>
        <p className={styles.kicker}>
          <Byline number={number} publishedAt={publishedAt} language={series.language} timeZone={series.timeZone} />
        </p>
        <h2 className={styles.featuredTitle} id="newest">
          <a className={styles.cover} href={`/episodes/${slug}`}>
            {title}
          </a>
        </h2>
        <div className={styles.introduction}>
          <Markdown text={introduction} />
        </div>
        <p className={styles.more} aria-hidden="true">
          Watch and read
        </p>
      </div>
    </article>
  );
}
