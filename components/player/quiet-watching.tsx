'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { getReporter } from '../analytics/reporter';
import { findStart } from './find-start';
import type { PlayerFailure } from './player-failure';
import { type WatchedEpisode, WatchingContext } from './watching';
import type { YoutubeHandle } from './youtube-handle';

type Props = {
  episode: WatchedEpisode;
  /** Where playing begins unless the address says otherwise, whole seconds. */
  startSeconds?: number | null;
  children: React.ReactNode;
};

/**
 * For pages where the player stands by itself. An address that names a second or an answer (`?t=`, `?q=`) says where
 * playing begins; it begins when the reader asks for it, so that a page that frames the player asks nothing of Google.
 */
export function QuietWatching({ episode, startSeconds = null, children }: Props) {
  const named = useSyncExternalStore(
    never,
    () => findStart(window.location.search, episode),
    () => null,
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const [failure, setFailure] = useState<PlayerFailure | null>(null);
  const handle = useRef<YoutubeHandle | null>(null);
  useEffect(() => getReporter().viewed(episode.postId), [episode.postId]);

  const setHandle = useCallback((next: YoutubeHandle | null) => {
    handle.current = next;
  }, []);
  const playAnswer = useCallback(
    (anchor: string, seconds: number) => {
      getReporter().opened(episode.postId, anchor);
      setChosen(seconds);
      handle.current?.seekTo(seconds, true);
      handle.current?.playVideo();
    },
    [episode.postId],
  );

  const start = chosen ?? named ?? startSeconds ?? 0;
  const value = useMemo(
    () => ({
      episode,
      startSeconds: start,
      asked: chosen !== null,
      ask: setChosen,
      playAnswer,
      setHandle,
      failure,
      setFailure,
      follow: nothing,
      currentAnchor: null,
    }),
    [episode, start, chosen, playAnswer, setHandle, failure],
  );
  return <WatchingContext value={value}>{children}</WatchingContext>;
}

const never = () => () => {};
const nothing = () => {};
