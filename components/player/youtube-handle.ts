import type { PlayerState, Reading } from '@/lib/analytics/playback/playback-tracker';

/** What we use of YouTube's player. react-youtube hands out the player itself, whose answers are there at once. */
export type YoutubeHandle = {
  getCurrentTime(): number | undefined;
  getDuration(): number | undefined;
  getPlaybackRate(): number | undefined;
  getPlayerState(): number | undefined;
  seekTo(seconds: number, allowSeekAhead: boolean): void;
  playVideo(): void;
  pauseVideo(): void;
  getIframe(): HTMLIFrameElement | null;
};

const STATES: Record<number, PlayerState> = {
  [-1]: 'unstarted',
  0: 'ended',
  1: 'playing',
  2: 'paused',
  3: 'buffering',
  5: 'cued',
};

/** The player as it is now. @param wallMs a clock that never goes back, milliseconds */
export function readYoutube(handle: YoutubeHandle, wallMs: number): Reading {
  return {
    state: STATES[handle.getPlayerState() ?? -1] ?? 'unstarted',
    wall: wallMs / 1000,
    position: handle.getCurrentTime() || 0,
    rate: handle.getPlaybackRate() || 1,
    duration: handle.getDuration() || 0,
  };
}
