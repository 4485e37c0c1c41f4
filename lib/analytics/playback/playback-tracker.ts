import { MAX_INTERVALS } from '../ingest/limits';
import { boundIntervals } from './bound-intervals';
import { type Interval, uniteIntervals } from './intervals';
import { boundRewatched, countRewatched, normaliseRewatched, type RewatchedStep } from './rewatched';
import { type Stretch, weighStretch } from './stretch';

/** What YouTube's player is doing; its numbers are -1, 0, 1, 2, 3 and 5. */
export type PlayerState = 'unstarted' | 'ended' | 'playing' | 'paused' | 'buffering' | 'cued';

/** The player as it was at one instant: taken several times a second, and at each change of state. */
export type Reading = {
  state: PlayerState;
  /** Seconds by a clock that never goes back. */
  wall: number;
  /** Seconds into the video, as the player says; it lags by up to a second. */
  position: number;
  /** 1 is normal speed. */
  rate: number;
  /** Seconds, 0 until the player knows. */
  duration: number;
};

type Report = {
  watched: [number, number][];
  /** Left out where nothing was watched again. */
  rewatched?: [number, number, number][];
  watchTime: number;
  entry?: number;
  duration?: number;
};

/** An event of contract.md without what the page adds to it. The first two carry what they always have. */
export type PlaybackEvent =
  | { name: 'Video played'; props: Record<never, never> }
  | { name: 'Video ended'; props: Record<never, never> }
  | { name: 'Video paused' | 'Video progress'; props: Report & { position: number } }
  | { name: 'Video seeked'; props: { from: number; to: number } };

/** One player on one page view, as far as it has come. */
export type Playback = {
  readonly last: Reading | null;
  /** Up to where `last` has been weighed; see stretch.ts. */
  readonly stretch: Stretch | null;
  readonly watched: readonly Interval[];
  readonly rewatched: readonly RewatchedStep[];
  /** The second of the video where the play began; until there is one, where what may become it began. */
  readonly entry: number | null;
  /** Wall-clock seconds of playing. */
  readonly watchTime: number;
  readonly reportedWatchTime: number;
  /** Seconds of video that went by while playing, repeats included. */
  readonly advanced: number;
  readonly started: boolean;
  readonly played: boolean;
  readonly ended: boolean;
  /** Where a seek that is still going on began. */
  readonly seekingFrom: number | null;
  /** When the pause that has not been reported yet began, by the wall clock. */
  readonly pausedAt: number | null;
};

export const newPlayback: Playback = {
  last: null,
  stretch: null,
  watched: [],
  rewatched: [],
  entry: null,
  watchTime: 0,
  reportedWatchTime: 0,
  advanced: 0,
  started: false,
  played: false,
  ended: false,
  seekingFrom: null,
  pausedAt: null,
};

/** A play is the first PLAYING followed by this many seconds of video; facts.md, “Video measures”. */
const PLAY_SECONDS = 1;
/** A report after so many seconds of playing. */
const PROGRESS_SECONDS = 10;
/** Dragging the knob pauses the video for moments; a pause that lasts is one. Seconds. */
const PAUSE_SECONDS = 0.5;

type Step = { playback: Playback; events: PlaybackEvent[] };

/** Takes the next reading. Pure: the same readings give the same events, and PLAYING storms give no second play. */
export function trackPlayback(before: Playback, reading: Reading): Step {
  const events: PlaybackEvent[] = [];
  const playback = [noticePlay, noticeSeek, noticePause, noticeProgress, noticeEnd].reduce(
    (now, notice) => notice(now, before, reading, events),
    weigh(before, reading),
  );
  return { playback, events };
}

/** What has not been reported yet, for when the page goes away. */
export function flushPlayback(playback: Playback): Step {
  const due = playback.played && playback.watchTime > playback.reportedWatchTime;
  if (!due || !playback.last) return { playback, events: [] };
  const events = [progressOf(playback, playback.last)];
  return { playback: { ...playback, reportedWatchTime: playback.watchTime }, events };
}

/** Adds what went by since the last reading. */
function weigh(before: Playback, reading: Reading): Playback {
  const { stretch, watched, seconds, seekedFrom, wrapped } = weighStretch(before.stretch, before.last, reading);
  return {
    ...before,
    last: reading,
    stretch,
    started: before.started || reading.state === 'playing',
    watched: watched ? uniteIntervals(before.watched, [watched]) : before.watched,
    rewatched: watched ? countRewatched(before.rewatched, before.watched, watched) : before.rewatched,
    entry: before.played ? before.entry : seekedFrom !== null ? null : (before.entry ?? watched?.[0] ?? null),
    watchTime: before.watchTime + seconds,
    advanced: before.advanced + (watched ? watched[1] - watched[0] : 0),
    seekingFrom: before.seekingFrom ?? seekedFrom,
    // Under Loop the player never says ENDED: it jumps from the end to the start.
    ended: before.ended || wrapped,
  };
}

type Notice = (now: Playback, before: Playback, reading: Reading, events: PlaybackEvent[]) => Playback;

const noticePlay: Notice = (now, _before, _reading, events) => {
  if (now.played || now.advanced < PLAY_SECONDS) return now;
  events.push({ name: 'Video played', props: {} });
  return { ...now, played: true };
};

/** Dragging is many jumps; it is one seek, told when the video goes on. The jump to a start second is none. */
const noticeSeek: Notice = (now, _before, reading, events) => {
  if (now.seekingFrom === null || (reading.state !== 'playing' && reading.state !== 'ended')) return now;
  if (now.played) {
    events.push({ name: 'Video seeked', props: { from: toMs(now.seekingFrom), to: toMs(reading.position) } });
  }
  return { ...now, seekingFrom: null };
};

const noticePause: Notice = (now, before, reading, events) => {
  if (reading.state !== 'paused') return { ...now, pausedAt: null };
  if (before.last?.state !== 'paused') return { ...now, pausedAt: reading.wall };
  if (!now.played || now.pausedAt === null || reading.wall - now.pausedAt < PAUSE_SECONDS) return now;
  events.push({ ...progressOf(now, reading), name: 'Video paused' });
  return { ...now, pausedAt: null, reportedWatchTime: now.watchTime };
};

const noticeProgress: Notice = (now, _before, reading, events) => {
  if (!now.played || now.watchTime - now.reportedWatchTime < PROGRESS_SECONDS) return now;
  events.push(progressOf(now, reading));
  return { ...now, reportedWatchTime: now.watchTime };
};

/** ENDED can come twice, and without any PLAYING before it from a player that shows a video which can't be played. */
const noticeEnd: Notice = (now, before, reading, events) => {
  const ended = now.ended || (now.started && reading.state === 'ended');
  if (before.ended || !ended) return now;
  const flushed = flushPlayback(now);
  events.push(...flushed.events, { name: 'Video ended', props: {} });
  return { ...flushed.playback, ended: true };
};

function progressOf(playback: Playback, reading: Reading): PlaybackEvent & { name: 'Video paused' | 'Video progress' } {
  const duration = reading.duration > 0 ? reading.duration : null;
  const watched = boundIntervals(uniteIntervals(playback.watched, [], duration), MAX_INTERVALS);
  const rewatched = boundRewatched(normaliseRewatched(playback.rewatched, duration), MAX_INTERVALS);
  return {
    name: 'Video progress',
    props: {
      position: toMs(reading.position),
      watched: watched.map(([start, end]) => [start, end]),
      ...(rewatched.length > 0 && { rewatched: rewatched.map(([start, end, times]) => [start, end, times]) }),
      watchTime: toMs(playback.watchTime),
      ...(playback.entry !== null && { entry: toMs(playback.entry) }),
      ...(duration !== null && { duration: toMs(duration) }),
    },
  };
}

/** Seconds to the millisecond. */
function toMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
