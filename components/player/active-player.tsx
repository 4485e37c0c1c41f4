'use client';

import { type ComponentType, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { loadYoutubeApi } from './load-youtube-api';
import { LoadingNotice } from './loading-notice';
import styles from './player.module.css';
import { failureOfCode, type PlayerFailure } from './player-failure';
import { usePlaybackReports } from './use-playback-reports';
import { useWatching } from './watching';
import type { YoutubeFrameProps } from './youtube-frame';
import type { YoutubeHandle } from './youtube-handle';

/** YouTube's script reports no error where it is blocked, so its silence is one. Milliseconds. */
const READY_WITHIN_MS = 10_000;

export type ActivePlayerProps = {
  /** Holds the focus until the player can take it. */
  stage: RefObject<HTMLElement | null>;
  onFailure: (failure: PlayerFailure) => void;
};

/** The player that the reader asked for, from the click to the end of the page view. One playback. */
export function ActivePlayer({ stage, onFailure }: ActivePlayerProps) {
  const { episode, startSeconds, setHandle, follow } = useWatching();
  const [first] = useState(startSeconds);
  const wanted = useRef(startSeconds);
  useEffect(() => {
    wanted.current = startSeconds;
  }, [startSeconds]);
  const [player, setPlayer] = useState<YoutubeHandle | null>(null);
  const { take, fail } = usePlaybackReports(episode, player, follow);

  const giveUp = useCallback(
    (code: number | 'api_blocked') => {
      fail(code);
      onFailure(code === 'api_blocked' ? 'blocked' : failureOfCode(code));
    },
    [fail, onFailure],
  );
  const Frame = useFrame(() => giveUp('api_blocked'));

  useEffect(() => {
    if (player) return;
    const timer = setTimeout(() => giveUp('api_blocked'), READY_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [player, giveUp]);

  useEffect(() => () => setHandle(null), [setHandle]);

  const becomeReady = (handle: YoutubeHandle) => {
    if (wanted.current !== first) handle.seekTo(wanted.current, true);
    setPlayer(handle);
    setHandle(handle);
    if (document.activeElement === stage.current) handle.getIframe()?.focus({ preventScroll: true });
  };

  return (
    <div className={styles.frame} data-ready={player !== null}>
      {!player && <LoadingNotice />}
      {Frame && (
        <Frame
          youtubeId={episode.youtubeId}
          title={episode.title}
          startSeconds={first}
          onReady={becomeReady}
          onStateChange={take}
          onError={giveUp}
        />
      )}
    </div>
  );
}

/** The part of the page that speaks to YouTube, and YouTube's own script. Null until both are there. */
function useFrame(onBlocked: () => void): ComponentType<YoutubeFrameProps> | null {
  const [frame, setFrame] = useState<{ Frame: ComponentType<YoutubeFrameProps> } | null>(null);
  const blocked = useRef(onBlocked);
  useEffect(() => {
    blocked.current = onBlocked;
  });
  useEffect(() => {
    let mounted = true;
    Promise.all([import('./youtube-frame'), loadYoutubeApi()]).then(
      ([{ default: Frame }]) => mounted && setFrame({ Frame }),
      () => mounted && blocked.current(),
    );
    return () => {
      mounted = false;
    };
  }, []);
  return frame?.Frame ?? null;
}
