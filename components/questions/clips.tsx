'use client';

import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { getReporter } from '../analytics/reporter';
import { useHeldClicks } from '../held-clicks';
import type { PlayerFailure } from '../player/player-failure';
import { type Watching, WatchingContext } from '../player/watching';
import type { YoutubeHandle } from '../player/youtube-handle';
import { ClipDock } from './clip-dock';

/** A stretch of an interview's video, on a page that has stretches of several. */
export type Clip = {
  /** The ID that the interview's analytics events carry. */
  postId: string;
  youtubeId: string;
  title: string;
  durationSeconds: number | null;
  /** Where the answer stands in its interview. */
  href: string;
  /** Who is heard. */
  who: string;
  anchor: string;
  /** Whole seconds into the video. */
  startSeconds: number;
  endSeconds: number | null;
};

type Clips = {
  play(clip: Clip): void;
  /** Whether the video is at this stretch. */
  isCurrent(clip: Clip): boolean;
  /** Whether the video of this stretch can't be played here. */
  hasFailed(clip: Clip): boolean;
};

const ClipsContext = createContext<Clips | null>(null);

export function useClips(): Clips {
  const clips = useContext(ClipsContext);
  if (!clips) throw new Error('useClips() outside <ClipsProvider>');
  return clips;
}

/**
 * One player for all the answers of a page. It is loaded at the first click and changes its video with the answer; each
 * video is a playback of its own, whose events carry its interview's ID. The interviews' own pages are not viewed by
 * that, so no `Post viewed` is reported.
 */
export function ClipsProvider({ children }: { children: React.ReactNode }) {
  const [clip, setClip] = useState<Clip | null>(null);
  const [position, setPosition] = useState<number | null>(null);
  const [failure, setFailure] = useState<PlayerFailure | null>(null);
  const handle = useRef<YoutubeHandle | null>(null);
  useHeldClicks();

  const play = useCallback(
    (next: Clip) => {
      getReporter().opened(next.postId, next.anchor);
      if (next.postId === clip?.postId) {
        handle.current?.seekTo(next.startSeconds, true);
        handle.current?.playVideo();
      } else {
        setFailure(null);
        setPosition(null);
      }
      setClip(next);
    },
    [clip],
  );
  const close = useCallback(() => {
    setClip(null);
    setPosition(null);
    setFailure(null);
  }, []);

  const clips = useMemo<Clips>(
    () => ({
      play,
      isCurrent: ({ postId, startSeconds, endSeconds }) =>
        postId === clip?.postId &&
        position !== null &&
        position >= startSeconds &&
        (endSeconds === null || position < endSeconds),
      hasFailed: ({ postId }) => failure !== null && postId === clip?.postId,
    }),
    [play, clip, position, failure],
  );
  const watching = useMemo<Watching | null>(
    () =>
      clip && {
        episode: { ...clip, answers: [clip] },
        startSeconds: clip.startSeconds,
        hasStart: true,
        asked: true,
        ask: () => {},
        playAnswer: () => {},
        playFrom: () => {},
        listen: () => () => {},
        setHandle: (next) => {
          handle.current = next;
        },
        failure,
        setFailure,
        follow: ({ state, position: at }) =>
          setPosition(state === 'playing' || state === 'paused' || state === 'buffering' ? Math.floor(at) : null),
        currentAnchor: null,
      },
    [clip, failure],
  );

  return (
    <ClipsContext value={clips}>
      {clip && watching && (
        <WatchingContext value={watching}>
          <ClipDock clip={clip} onClose={close} />
        </WatchingContext>
      )}
      {children}
    </ClipsContext>
  );
}
