import type { AnswerView, EpisodeView } from '@/lib/episodes/episode';
import type { SeriesView } from '@/lib/series/get-series';
import { Player } from '../player/player';
import { WatchingProvider } from '../player/watching';
import { Markdown } from '../ui/markdown';
import { Byline } from './byline';
import styles from './episode-article.module.css';
import { GuestLine } from './guest-line';
import { Poster } from './poster';
import { toWatchedEpisode } from './watched-episode';

type Props = { episode: EpisodeView; answer: AnswerView; series: SeriesView };

/** One answer of an interview, as somebody passed it on: the question, who was asked, and the player at its second. */
export function SharedAnswer({ episode, answer, series }: Props) {
  const { number, slug, poster, guests, publishedAt } = episode;
  const whole = `/episodes/${encodeURIComponent(slug)}#q-${encodeURIComponent(answer.anchor)}`;
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.kicker}>
          <Byline number={number} publishedAt={publishedAt} language={series.language} timeZone={series.timeZone} />
        </p>
        <h1 className={styles.title}>{answer.question}</h1>
        <GuestLine guests={guests} className={styles.guests} />
      </header>
      <WatchingProvider episode={toWatchedEpisode(episode)} startSeconds={answer.startSeconds} startsOnArrival={false}>
        <Player
          poster={
            <Poster
              number={number}
              guests={guests}
              poster={poster}
              seriesTitle={series.title}
              sizes="(min-width: 60rem) 34rem, 92vw"
            />
          }
        />
      </WatchingProvider>
      <div className={styles.text}>
        {answer.body ? <Markdown text={answer.body} /> : <p className={styles.unwritten}>On the video only</p>}
        <p className={styles.whole}>
          <a href={whole}>The whole interview: {episode.title}</a>
        </p>
      </div>
    </article>
  );
}
