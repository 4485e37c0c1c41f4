import { z } from 'zod';
import { type EventName, playbackReportSchema } from '../ingest/event-schema';
import { type Interval, totalSeconds, uniteIntervals } from './intervals';
import { keepRewatched, keepWatched, mergeKeptRewatched, mergeKeptWatched } from './reported-stretches';
import type { RewatchedStep } from './rewatched';

/** A seek: its place among the page view's events, and the second of the video that it landed on. */
export type Jump = readonly [seq: number, second: number];

/** What is known of one playback. Grows by mergePlaybacks() only, so it is the same in whatever order events came. */
export type PlaybackState = {
  /** Those of the earliest event. */
  startedAt: number;
  episodeId: number;
  visitorId: Uint8Array;
  segmentId: number;
  /** Milliseconds since the epoch. */
  lastEventAt: number;
  played: boolean;
  ended: boolean;
  /** Seconds, the largest reported. */
  durationSeconds: number | null;
  /** As reported, not cut to the duration, which may become known later. */
  watched: Interval[];
  rewatched: RewatchedStep[];
  /** Seconds playing by the client's count, the largest reported. */
  reportedWatchTimeSeconds: number;
  /** Seconds into the video at which playing began, the smallest reported. */
  entrySeconds: number | null;
  /** Where the video was by the report of the highest seq; of several with that one, the farthest. */
  position: { seq: number; seconds: number } | null;
  /** In order, the first of them. */
  jumps: Jump[];
};

/** What a playback adds to the measures of its quarter, and its own two lengths. */
export type PlaybackMeasures = {
  plays: 0 | 1;
  ends: 0 | 1;
  completions: 0 | 1;
  endsPlayed: 0 | 1;
  endsSought: 0 | 1;
  measuredPlays: 0 | 1;
  /** Watched part of the duration, hundredths of a percent. */
  viewedShare: number;
  /** Length of the watched part, within the duration. */
  watchedSeconds: number;
  /** Wall-clock time playing, whole milliseconds, so that sums are exact. */
  watchTimeMs: number;
};

/** The events that make up a playback; the others may name one and tell nothing of it. */
const PLAYBACK_EVENTS: ReadonlySet<EventName> = new Set([
  'Video played',
  'Video ended',
  'Video paused',
  'Video progress',
  'Video seeked',
]);

/** A report, and where the video was or a seek led to. */
const toldSchema = playbackReportSchema.extend({ position: z.number().optional(), to: z.number().optional() });

/** facts.md: a completion is a watched part of 95 % of the duration, or more. */
const COMPLETION_PERCENT = 95;
/** facts.md: within so many seconds of the end is at the end. */
const END_SECONDS = 2;
/** Who watched so many seconds up to there came to the end by playing. */
const RUN_UP_SECONDS = 10;
/** Playing begins a little before its first event, which waits for the video to advance; clocks are corrected roughly. */
const WALL_TIME_SLACK_MS = 10_000;
/** Seeks kept of one playback. */
const MAX_JUMPS = 300;

/** A playback as far as one of its events tells; null for events that are not of a playback. */
export function playbackFromEvent(event: {
  name: EventName;
  occurredAt: number;
  episodeId: number;
  visitorId: Uint8Array;
  segmentId: number;
  seq: number;
  props: unknown;
}): PlaybackState | null {
  if (!PLAYBACK_EVENTS.has(event.name)) return null;
  const report = toldSchema.parse(event.props);
  return {
    startedAt: event.occurredAt,
    episodeId: event.episodeId,
    visitorId: event.visitorId,
    segmentId: event.segmentId,
    lastEventAt: event.occurredAt,
    played: event.name === 'Video played',
    ended: event.name === 'Video ended',
    durationSeconds: toMilliseconds(report.duration ?? 0) || null,
    watched: keepWatched(report.watched ?? []),
    rewatched: keepRewatched(report.rewatched ?? []),
    reportedWatchTimeSeconds: toMilliseconds(report.watchTime ?? 0),
    entrySeconds: report.entry === undefined ? null : toMilliseconds(report.entry),
    position: report.position === undefined ? null : { seq: event.seq, seconds: toMilliseconds(report.position) },
    jumps: event.name === 'Video seeked' && report.to !== undefined ? [[event.seq, Math.floor(report.to)]] : [],
  };
}

/** Seconds to three digits, as they are stored. */
function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** What two tellings of one playback come to: associative, commutative, and the same however often one is repeated. */
export function mergePlaybacks(a: PlaybackState, b: PlaybackState): PlaybackState {
  const { startedAt, episodeId, visitorId, segmentId } = compareBeginnings(a, b) <= 0 ? a : b;
  return {
    startedAt,
    episodeId,
    visitorId,
    segmentId,
    lastEventAt: Math.max(a.lastEventAt, b.lastEventAt),
    played: a.played || b.played,
    ended: a.ended || b.ended,
    durationSeconds: choose(Math.max, a.durationSeconds, b.durationSeconds),
    watched: mergeKeptWatched(a.watched, b.watched),
    rewatched: mergeKeptRewatched(a.rewatched, b.rewatched),
    reportedWatchTimeSeconds: Math.max(a.reportedWatchTimeSeconds, b.reportedWatchTimeSeconds),
    entrySeconds: choose(Math.min, a.entrySeconds, b.entrySeconds),
    position: laterPosition(a.position, b.position),
    jumps: mergeJumps(a.jumps, b.jumps),
  };
}

/** The stretches of the video that were watched, apart and in order, within the duration. */
export function watchedPart({ watched, durationSeconds }: PlaybackState): Interval[] {
  return uniteIntervals(watched, [], durationSeconds);
}

export function measurePlayback(playback: PlaybackState): PlaybackMeasures {
  const { durationSeconds, played } = playback;
  const watched = watchedPart(playback);
  const watchedSeconds = totalSeconds(watched);
  const wallTimeMs = playback.lastEventAt - playback.startedAt + WALL_TIME_SLACK_MS;
  const end = played ? howEnded(playback, watched) : null;
  const isMeasured = played && durationSeconds !== null;
  return {
    plays: played ? 1 : 0,
    ends: playback.ended ? 1 : 0,
    completions: isComplete(watchedSeconds, durationSeconds) ? 1 : 0,
    endsPlayed: end === 'played' ? 1 : 0,
    endsSought: end === 'sought' ? 1 : 0,
    measuredPlays: isMeasured ? 1 : 0,
    viewedShare: isMeasured ? Math.round((watchedSeconds / durationSeconds) * 10_000) : 0,
    watchedSeconds,
    watchTimeMs: Math.min(Math.round(playback.reportedWatchTimeSeconds * 1000), wallTimeMs),
  };
}

/**
 * How a playback came to the end of the video: by playing, if the ten seconds before were watched, or by seeking; null
 * where it did not. The end is that of the video or, as long as its duration is not known, of the watched part.
 */
export function howEnded(
  { ended, durationSeconds }: PlaybackState,
  watched: readonly Interval[],
): 'played' | 'sought' | null {
  const farthest = watched.at(-1)?.[1] ?? 0;
  const end = durationSeconds === null ? farthest : Math.max(0, durationSeconds - END_SECONDS);
  if (!ended && (durationSeconds === null || farthest < end)) return null;
  const from = Math.max(0, end - RUN_UP_SECONDS);
  return watched.some(([start, until]) => start <= from && end <= until) ? 'played' : 'sought';
}

function isComplete(watchedSeconds: number, durationSeconds: number | null): boolean {
  if (!durationSeconds) return false;
  return Math.round(watchedSeconds * 1000) * 100 >= Math.round(durationSeconds * 1000) * COMPLETION_PERCENT;
}

/** By time; events of one millisecond by what they belong to, so that there is one earliest. */
function compareBeginnings(a: PlaybackState, b: PlaybackState): number {
  return (
    a.startedAt - b.startedAt ||
    a.episodeId - b.episodeId ||
    Buffer.compare(a.visitorId, b.visitorId) ||
    a.segmentId - b.segmentId
  );
}

function choose(of: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return of(a, b);
}

function laterPosition(a: PlaybackState['position'], b: PlaybackState['position']): PlaybackState['position'] {
  if (!a || !b) return a ?? b;
  return (a.seq - b.seq || a.seconds - b.seconds) >= 0 ? a : b;
}

/** A seek is known by its seq and where it landed, so one that is told twice is still one. */
function mergeJumps(a: readonly Jump[], b: readonly Jump[]): Jump[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  const jumps = new Map([...a, ...b].map((jump) => [jump.join(), jump]));
  return [...jumps.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]).slice(0, MAX_JUMPS);
}
