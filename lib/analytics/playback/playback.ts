import { type EventName, playbackReportSchema } from '../ingest/event-schema';
import { type Interval, totalSeconds, uniteIntervals } from './intervals';

/** What is known of one playback. Grows by mergePlaybacks() only, so it is the same in whatever order events came. */
export type PlaybackState = {
  /** Those of the earliest event. */
  startedAt: number;
  episodeId: number;
  visitorId: Uint8Array;
  /** Milliseconds since the epoch. */
  lastEventAt: number;
  played: boolean;
  ended: boolean;
  /** Seconds, the largest reported. */
  durationSeconds: number | null;
  /** As reported, not cut to the duration, which may become known later. */
  watched: Interval[];
  /** Seconds playing by the client's count, the largest reported. */
  reportedWatchTimeSeconds: number;
};

/** What a playback adds to the measures of its quarter, and its own two lengths. */
export type PlaybackMeasures = {
  plays: 0 | 1;
  ends: 0 | 1;
  completions: 0 | 1;
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

/** facts.md: a completion is a watched part of 95 % of the duration, or more. */
const COMPLETION_PERCENT = 95;
/** Playing begins a little before its first event, which waits for the video to advance; clocks are corrected roughly. */
const WALL_TIME_SLACK_MS = 10_000;
/**
 * Stretches kept of one playback. Each report has 200 at most and holds those before it, so no player comes near; it
 * keeps a sender of nonsense from making a row that takes long to read and write.
 */
const MAX_STORED_INTERVALS = 2_000;

/** A playback as far as one of its events tells; null for events that are not of a playback. */
export function playbackFromEvent(event: {
  name: EventName;
  occurredAt: number;
  episodeId: number;
  visitorId: Uint8Array;
  props: unknown;
}): PlaybackState | null {
  if (!PLAYBACK_EVENTS.has(event.name)) return null;
  const report = playbackReportSchema.parse(event.props);
  return {
    startedAt: event.occurredAt,
    episodeId: event.episodeId,
    visitorId: event.visitorId,
    lastEventAt: event.occurredAt,
    played: event.name === 'Video played',
    ended: event.name === 'Video ended',
    durationSeconds: report.duration ?? null,
    watched: uniteIntervals(report.watched ?? [], []),
    reportedWatchTimeSeconds: report.watchTime ?? 0,
  };
}

/** What two tellings of one playback come to: associative, commutative, and the same however often one is repeated. */
export function mergePlaybacks(a: PlaybackState, b: PlaybackState): PlaybackState {
  const { startedAt, episodeId, visitorId } = compareBeginnings(a, b) <= 0 ? a : b;
  return {
    startedAt,
    episodeId,
    visitorId,
    lastEventAt: Math.max(a.lastEventAt, b.lastEventAt),
    played: a.played || b.played,
    ended: a.ended || b.ended,
    durationSeconds: largest(a.durationSeconds, b.durationSeconds),
    watched: uniteIntervals(a.watched, b.watched).slice(0, MAX_STORED_INTERVALS),
    reportedWatchTimeSeconds: Math.max(a.reportedWatchTimeSeconds, b.reportedWatchTimeSeconds),
  };
}

export function measurePlayback(playback: PlaybackState): PlaybackMeasures {
  const { durationSeconds } = playback;
  const watchedSeconds = totalSeconds(uniteIntervals(playback.watched, [], durationSeconds));
  const wallTimeMs = playback.lastEventAt - playback.startedAt + WALL_TIME_SLACK_MS;
  return {
    plays: playback.played ? 1 : 0,
    ends: playback.ended ? 1 : 0,
    completions: isComplete(watchedSeconds, durationSeconds) ? 1 : 0,
    watchedSeconds,
    watchTimeMs: Math.min(Math.round(playback.reportedWatchTimeSeconds * 1000), wallTimeMs),
  };
}

function isComplete(watchedSeconds: number, durationSeconds: number | null): boolean {
  if (!durationSeconds) return false;
  return Math.round(watchedSeconds * 1000) * 100 >= Math.round(durationSeconds * 1000) * COMPLETION_PERCENT;
}

/** By time; events of one millisecond by what they belong to, so that there is one earliest. */
function compareBeginnings(a: PlaybackState, b: PlaybackState): number {
  return a.startedAt - b.startedAt || a.episodeId - b.episodeId || Buffer.compare(a.visitorId, b.visitorId);
}

function largest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
