import { useCallback, useEffect, useRef } from 'react';
import {
  flushPlayback,
  newPlayback,
  type PlaybackEvent,
  type Reading,
  trackPlayback,
} from '@/lib/analytics/playback/playback-tracker';
import { newEventId } from '../analytics/event-id';
import { getReporter, type ReportedEvent } from '../analytics/reporter';
import { readYoutube, type YoutubeHandle } from './youtube-handle';

/** How often the player is asked where it is; it has no event for that. Milliseconds. */
const POLL_MS = 250;

export type Video = { youtubeId: string; postId: string };

/**
 * Reports one playback: one player on one page view. `take` takes a reading, at each change of state and, by itself,
 * several times a second once there is a handle.
 */
export function usePlaybackReports(
  video: Video,
  handle: YoutubeHandle | null,
  onReading: (reading: Reading) => void,
): { take: () => void; fail: (code: number | 'api_blocked') => void } {
  const playback = useRef(newPlayback);
  const session = useRef<string | null>(null);
  const { youtubeId, postId } = video;

  const report = useCallback(
    (events: PlaybackEvent[]) => {
      session.current ??= newEventId();
      for (const event of events) getReporter().report(toReported(event, { youtubeId, postId }, session.current));
    },
    [youtubeId, postId],
  );

  const take = useCallback(() => {
    if (!handle) return;
    const reading = readYoutube(handle, performance.now());
    const step = trackPlayback(playback.current, reading);
    playback.current = step.playback;
    report(step.events);
    onReading(reading);
  }, [handle, report, onReading]);

  useEffect(() => {
    if (!handle) return;
    const timer = setInterval(take, POLL_MS);
    return () => clearInterval(timer);
  }, [handle, take]);

  useEffect(() => {
    const flush = () => {
      const step = flushPlayback(playback.current);
      playback.current = step.playback;
      report(step.events);
    };
    const stop = getReporter().onLeave(flush);
    return () => {
      flush();
      stop();
    };
  }, [report]);

  const fail = useCallback(
    (code: number | 'api_blocked') =>
      getReporter().report({
        name: 'Video error',
        play_session_id: session.current,
        props: { youtubeID: youtubeId, postID: postId, code },
      }),
    [youtubeId, postId],
  );

  return { take, fail };
}

/** With the property names that the old script's history has. */
function toReported(event: PlaybackEvent, { youtubeId, postId }: Video, sessionId: string): ReportedEvent {
  const video = { youtubeID: youtubeId, postID: postId };
  const play_session_id = sessionId;
  switch (event.name) {
    case 'Video played':
    case 'Video ended':
      return { name: event.name, play_session_id, props: video };
    case 'Video paused':
    case 'Video progress':
      return { name: event.name, play_session_id, props: { ...video, ...event.props } };
    case 'Video seeked':
      return { name: event.name, play_session_id, props: { ...video, ...event.props } };
  }
}
