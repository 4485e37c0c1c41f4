'use client';

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Reading } from '@/lib/analytics/playback/playback-tracker';
import type { AnswerView, EpisodeView } from '@/lib/episodes/episode';
import { findCurrentAnswer } from '@/lib/episodes/find-current-answer';
import { reportViews } from '../analytics/report-views';
import { getReporter, hasOptedOut } from '../analytics/reporter';
import { useHeldClicks } from '../held-clicks';
import { findStart } from './find-start';
import type { PlayerFailure } from './player-failure';
import { useRemembering } from './resuming';
import type { YoutubeHandle } from './youtube-handle';

export type WatchedEpisode = Pick<EpisodeView, 'youtubeId' | 'postId' | 'title' | 'durationSeconds'> & {
  answers: Pick<AnswerView, 'anchor' | 'startSeconds'>[];
};

export type PositionListener = (position: number | null) => void;

export type Watching = {
  episode: WatchedEpisode;
  /** The second at which the first play begins: `?t=`, or what the reader chose while the player was loading. */
  startSeconds: number;
  /** Whether that second is one that the page or its address is about, so that no other is offered. */
  hasStart: boolean;
  /** Whether the reader has asked for the player, by a click here or by following a link to a second. */
  asked: boolean;
  ask(startSeconds: number): void;
  /** An answer's play-from-here. */
  playAnswer(anchor: string, startSeconds: number): void;
  /** From any other second. */
  playFrom(startSeconds: number): void;
  setHandle(handle: YoutubeHandle | null): void;
  /** Why there is no player although the reader asked. */
  failure: PlayerFailure | null;
  setFailure(failure: PlayerFailure | null): void;
  follow(reading: Reading): void;
  /**
   * Calls back with where the video is, seconds, several times a second; null where there is none to be followed. For
   * what follows more closely than a rendering of the page would be worth. Returns a function that stops it.
   */
  listen(listener: PositionListener): () => void;
  /** Of the answer that the video is at. */
  currentAnchor: string | null;
};

/** Provided by WatchingProvider on an interview's page, and by whoever else shows its player (questions/clips.tsx). */
export const WatchingContext = createContext<Watching | null>(null);

export function useWatching(): Watching {
  const watching = useContext(WatchingContext);
  if (!watching) throw new Error('useWatching() outside <WatchingProvider>');
  return watching;
}

type Props = {
  episode: WatchedEpisode;
  /** Where playing begins unless the address says otherwise, whole seconds. */
  startSeconds?: number | null;
  /**
   * Whether the player starts by itself where the address names a second. Who follows a link to a second has asked for
   * the video; who meets the player in somebody else's page has not, and nothing is asked of Google there.
   */
  startsOnArrival?: boolean;
  children: React.ReactNode;
};

/** What the player and the answers beside it know of each other. */
export function WatchingProvider({ episode, startSeconds = null, startsOnArrival = true, children }: Props) {
  const arrival = useArrivalSeconds(episode);
  const [chosen, setChosen] = useState<number | null>(null);
  const [currentAnchor, setCurrentAnchor] = useState<string | null>(null);
  const [failure, setFailure] = useState<PlayerFailure | null>(null);
  const handle = useRef<YoutubeHandle | null>(null);
  const listeners = useRef(new Set<PositionListener>());
  const { answers, postId } = episode;
  useReportedViews(episode);
  useHeldClicks();
  const remember = useRemembering(episode.youtubeId);

  const setHandle = useCallback((next: YoutubeHandle | null) => {
    handle.current = next;
    if (next) return;
    setCurrentAnchor(null);
    for (const listener of listeners.current) listener(null);
  }, []);

  const playFrom = useCallback((startSeconds: number) => {
    setChosen(startSeconds);
    handle.current?.seekTo(startSeconds, true);
    handle.current?.playVideo();
  }, []);

  const playAnswer = useCallback(
    (anchor: string, startSeconds: number) => {
      getReporter().opened(postId, anchor);
      playFrom(startSeconds);
    },
    [postId, playFrom],
  );

  const follow = useCallback(
    (reading: Reading) => {
      const { state, position } = reading;
      const under = state === 'playing' || state === 'paused' || state === 'buffering';
      setCurrentAnchor(under ? (findCurrentAnswer(answers, position)?.anchor ?? null) : null);
      for (const listener of listeners.current) listener(under ? position : null);
      remember(reading);
    },
    [answers, remember],
  );

  const listen = useCallback((listener: PositionListener) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);

  const value = useMemo(
    () => ({
      episode,
      startSeconds: chosen ?? arrival ?? startSeconds ?? 0,
      hasStart: (arrival ?? startSeconds) !== null,
      asked: chosen !== null || (arrival !== null && startsOnArrival && !hasOptedOut()),
      ask: setChosen,
      playAnswer,
      playFrom,
      setHandle,
      failure,
      setFailure,
      follow,
      listen,
      currentAnchor,
    }),
    [
      episode,
      chosen,
      arrival,
      startSeconds,
      startsOnArrival,
      playAnswer,
      playFrom,
      setHandle,
      failure,
      follow,
      listen,
      currentAnchor,
    ],
  );
  return <WatchingContext value={value}>{children}</WatchingContext>;
}

const never = () => () => {};

/** What the address says; the page is the same static one for every address, so the browser looks. */
function useArrivalSeconds(episode: WatchedEpisode): number | null {
  return useSyncExternalStore(
    never,
    () => findStart(window.location.search, episode),
    () => null,
  );
}

/** Where the page's own script has done so already, it is the same reporter, which counts it once. */
function useReportedViews({ postId, answers }: WatchedEpisode): void {
  useEffect(() => {
    const anchors = answers.map(({ anchor }) => anchor);
    return reportViews(getReporter(), postId, anchors);
  }, [postId, answers]);
}
