import type { ReactNode } from 'react';
import styles from './embedded-player.module.css';
import { PlayerStage } from './player';
import { type WatchedEpisode, WatchingProvider } from './watching';

type Props = { episode: WatchedEpisode; poster: ReactNode; seriesTitle: string; pageUrl: string };

/** The player alone, for the frames of other sites: it fills its frame, and leads to the interview's page. */
export function EmbeddedPlayer({ episode, poster, seriesTitle, pageUrl }: Props) {
  return (
    <main className={styles.embed}>
      <h1 className="visually-hidden">{episode.title}</h1>
      <WatchingProvider episode={episode} startsOnArrival={false}>
        <PlayerStage poster={poster} />
      </WatchingProvider>
      <p className={styles.source}>
        <a href={pageUrl} target="_blank" rel="noopener">
          <span className={styles.title}>{episode.title}</span> <span className={styles.series}>{seriesTitle}</span>
        </a>
      </p>
    </main>
  );
}
