'use client';

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';
import type { ActivePlayerProps } from './active-player';
import { LoadingNotice } from './loading-notice';
import styles from './player.module.css';
import { PlayerFacade } from './player-facade';
import { failureWords, type PlayerFailure } from './player-failure';
import { useWatching } from './watching';

/**
 * The video. Until the reader asks for it there is a poster that links to YouTube, and nothing is asked of Google.
 * What is to be counted stands in the page, where components/analytics/page-reporter.ts reads it before any of this runs.
 * @param poster the drawn poster, from the server
 */
export function Player({ poster }: { poster: React.ReactNode }) {
  const { episode, asked, failure } = useWatching();
  return (
    <section
      className={styles.player}
      data-post-id={episode.postId}
      data-youtube-id={episode.youtubeId}
      data-active={asked && !failure}
      aria-label="Video"
    >
      <PlayerStage poster={poster} />
    </section>
  );
}

/** The place of the poster, then of the player or of why there is none. */
export function PlayerStage({ poster }: { poster: React.ReactNode }) {
  const { episode, startSeconds, asked, ask, failure, setFailure } = useWatching();
  const stage = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);

  // What had the focus is about to go, so the stage takes it.
  const start = (seconds: number) => {
    stage.current?.focus({ preventScroll: true });
    ask(seconds);
  };
  const fail = useCallback(
    (reason: PlayerFailure) => {
      if (stage.current?.contains(document.activeElement)) stage.current.focus({ preventScroll: true });
      setFailure(reason);
    },
    [setFailure],
  );
  const retry = () => {
    stage.current?.focus({ preventScroll: true });
    setFailure(null);
    setAttempt(attempt + 1);
  };

  return (
    <div ref={stage} className={styles.stage} tabIndex={-1}>
      {failure ? (
        <FailureNotice failure={failure} youtubeId={episode.youtubeId} startSeconds={startSeconds} retry={retry} />
      ) : asked ? (
        <AskedPlayer key={attempt} stage={stage} onFailure={fail} />
      ) : (
        <PlayerFacade poster={poster} onPlay={start} />
      )}
    </div>
  );
}

/**
 * The player, and what measures it, come once somebody has asked for them. Not through React.lazy: a script that does not
 * arrive is a failure like the others, told in the player's place, and not the whole page's.
 */
function AskedPlayer({ stage, onFailure }: ActivePlayerProps) {
  const [loaded, setLoaded] = useState<{ ActivePlayer: ComponentType<ActivePlayerProps> } | null>(null);
  useEffect(() => {
    let mounted = true;
    import('./active-player').then(
      ({ ActivePlayer }) => mounted && setLoaded({ ActivePlayer }),
      () => mounted && onFailure('blocked'),
    );
    return () => {
      mounted = false;
    };
  }, [onFailure]);
  if (loaded) return <loaded.ActivePlayer stage={stage} onFailure={onFailure} />;
  return (
    <div className={styles.frame}>
      <LoadingNotice />
    </div>
  );
}

type FailureNoticeProps = { failure: PlayerFailure; youtubeId: string; startSeconds: number; retry: () => void };

function FailureNotice({ failure, youtubeId, startSeconds, retry }: FailureNoticeProps) {
  const words = failureWords[failure];
  return (
    <div className={styles.failure} role="alert">
      <p>{words.text}</p>
      <p className={styles.ways}>
        <a className="button" href={youtubeWatchUrl(youtubeId, startSeconds)}>
          Look on YouTube
        </a>
        {words.retry && (
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        )}
      </p>
    </div>
  );
}
