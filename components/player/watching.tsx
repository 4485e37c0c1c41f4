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
import { parseStartParameter } from '@/lib/episodes/parse-start-parameter';
import { getReporter, hasOptedOut } from '../analytics/reporter';
import type { PlayerFailure } from './player-failure';
import type { YoutubeHandle } from './youtube-handle';

export type WatchedEpisode = Pick<EpisodeView, 'youtubeId' | 'postId' | 'title' | 'durationSeconds'> & {
  answers: Pick<AnswerView, 'anchor' | 'startSeconds'>[];
};

export type Watching = {
  episode: WatchedEpisode;
  /** The second at which the first play begins: `?t=`, or what the reader chose while the player was loading. */
  startSeconds: number;
  /** Whether the reader has asked for the player, by a click here or by following a link to a second. */
  asked: boolean;
  ask(startSeconds: number): void;
  /** An answer's play-from-here. */
  playAnswer(anchor: string, startSeconds: number): void;
  setHandle(handle: YoutubeHandle | null): void;
  /** Why there is no player although the reader asked. */
  failure: PlayerFailure | null;
  setFailure(failure: PlayerFailure | null): void;
  follow(reading: Reading): void;
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

/** What the player and the answers beside it know of each other. */
export function WatchingProvider({ episode, children }: { episode: WatchedEpisode; children: React.ReactNode }) {
  const arrival = useArrivalSeconds(episode.durationSeconds);
  const [chosen, setChosen] = useState<number | null>(null);
  const [currentAnchor, setCurrentAnchor] = useState<string | null>(null);
  const [failure, setFailure] = useState<PlayerFailure | null>(null);
  const handle = useRef<YoutubeHandle | null>(null);
  const { answers, postId } = episode;
  useReportedViews(episode);

  const setHandle = useCallback((next: YoutubeHandle | null) => {
    handle.current = next;
    if (!next) setCurrentAnchor(null);
  }, []);

  const playAnswer = useCallback(
    (anchor: string, startSeconds: number) => {
      getReporter().opened(postId, anchor);
      setChosen(startSeconds);
      handle.current?.seekTo(startSeconds, true);
      handle.current?.playVideo();
    },
    [postId],
  );

  const follow = useCallback(
    ({ state, position }: Reading) => {
      const under = state === 'playing' || state === 'paused' || state === 'buffering';
      setCurrentAnchor(under ? (findCurrentAnswer(answers, position)?.anchor ?? null) : null);
    },
    [answers],
  );

  const value = useMemo(
    () => ({
      episode,
      startSeconds: chosen ?? arrival ?? 0,
      asked: chosen !== null || (arrival !== null && !hasOptedOut()),
      ask: setChosen,
      playAnswer,
      setHandle,
      failure,
      setFailure,
      follow,
      currentAnchor,
    }),
    [episode, chosen, arrival, playAnswer, setHandle, failure, follow, currentAnchor],
  );
  return <WatchingContext value={value}>{children}</WatchingContext>;
}

const never = () => () => {};

/** `?t=` of the address; the page is the same static one for every address, so the browser looks. */
function useArrivalSeconds(durationSeconds: number | null): number | null {
  return useSyncExternalStore(
    never,
    () => parseStartParameter(window.location.search, durationSeconds),
    () => null,
  );
}

/** `Post viewed`, and `Question opened` for each answer that the address comes to name. */
function useReportedViews({ postId, answers }: WatchedEpisode): void {
  useEffect(() => {
    getReporter().viewed(postId);
    const reportFragment = () => {
      const answer = answers.find(({ anchor }) => window.location.hash === new URL(`#q-${anchor}`, location.href).hash);
      if (answer) getReporter().opened(postId, answer.anchor);
    };
    reportFragment();
    window.addEventListener('hashchange', reportFragment);
    return () => window.removeEventListener('hashchange', reportFragment);
  }, [postId, answers]);
}
