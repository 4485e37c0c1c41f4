import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Reading } from '@/lib/analytics/playback/playback-tracker';
import { resumePoint } from '@/lib/episodes/resume-point';
import { hasOptedOut } from '../analytics/reporter';
import { createResumeStore } from './resume-store';

/** So often is noted where the video is. Seconds of video. */
const NOTE_EVERY = 5;

const store = createResumeStore(
  () => window.localStorage,
  () => Date.now(),
);

/**
 * Notes in the reader's browser where they are in a video, and forgets it at the video's end. With Do Not Track or Global
 * Privacy Control nothing is noted, and what was noted goes: a browser that says so keeps nothing of ours.
 */
export function useRemembering(youtubeId: string): (reading: Reading) => void {
  const noted = useRef<number | null>(null);
  useEffect(() => {
    if (hasOptedOut()) store.clear();
  }, []);
  return useCallback(
    ({ state, position, duration }: Reading) => {
      const playing = state === 'playing';
      if (hasOptedOut() || !(playing || state === 'ended')) return;
      if (playing && noted.current !== null && Math.abs(position - noted.current) < NOTE_EVERY) return;
      noted.current = position;
      const point = state === 'ended' ? 'end' : resumePoint(position, duration);
      if (point === 'end') store.remove(youtubeId);
      else if (point !== 'beginning') store.put(youtubeId, point);
    },
    [youtubeId],
  );
}

const never = () => () => {};

/** Where the reader left a video, whole seconds; null where nothing is noted, and before the browser could look. */
export function useResumeSeconds(youtubeId: string): number | null {
  return useSyncExternalStore(
    never,
    () => (hasOptedOut() ? null : store.get(youtubeId)),
    () => null,
  );
}
