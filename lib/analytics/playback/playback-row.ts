import { z } from 'zod';
import { Prisma } from '../../db/generated/sqlite/client';
import { measurePlayback, type PlaybackState } from './playback';

type Id = Uint8Array<ArrayBuffer>;

/** The columns that a PlaybackState is made of. */
export const STATE_COLUMNS = Prisma.raw(`episode_id, visitor_id, segment_id, started_at, last_event_at, played, ended,
  duration_seconds, watched, rewatched, reported_watch_time_seconds, entry_seconds, position_seconds, position_seq, jumps`);

export type PlaybackRow = {
  episode_id: number;
  visitor_id: Id;
  segment_id: number;
  started_at: bigint;
  last_event_at: bigint;
  played: boolean | number;
  ended: boolean | number;
  duration_seconds: number | null;
  watched: string;
  rewatched: string;
  reported_watch_time_seconds: number;
  entry_seconds: number | null;
  position_seconds: number | null;
  position_seq: number | null;
  jumps: string;
};

const pairs = z.array(z.tuple([z.number(), z.number()]));
const triples = z.array(z.tuple([z.number(), z.number(), z.number()]));

export function playbackFromRow(row: PlaybackRow): PlaybackState {
  return {
    startedAt: Number(row.started_at),
    episodeId: row.episode_id,
    visitorId: row.visitor_id,
    segmentId: row.segment_id,
    lastEventAt: Number(row.last_event_at),
    played: Boolean(row.played),
    ended: Boolean(row.ended),
    durationSeconds: row.duration_seconds,
    watched: pairs.parse(JSON.parse(row.watched)),
    rewatched: row.rewatched === '[]' ? [] : triples.parse(JSON.parse(row.rewatched)),
    reportedWatchTimeSeconds: row.reported_watch_time_seconds,
    entrySeconds: row.entry_seconds,
    position:
      row.position_seq === null || row.position_seconds === null
        ? null
        : { seq: row.position_seq, seconds: row.position_seconds },
    jumps: row.jumps === '[]' ? [] : pairs.parse(JSON.parse(row.jumps)),
  };
}

/** The columns of a row as they are written, `in_curve` apart, which is not of the playback's events. */
export const ROW_COLUMNS = [
  ['id', 'bytes'],
  ['episode_id', 'integer'],
  ['visitor_id', 'bytes'],
  ['segment_id', 'integer'],
  ['started_at', 'bigint'],
  ['last_event_at', 'bigint'],
  ['played', 'boolean'],
  ['ended', 'boolean'],
  ['duration_seconds', 'double'],
  ['watched', 'text'],
  ['rewatched', 'text'],
  ['watched_seconds', 'double'],
  ['reported_watch_time_seconds', 'double'],
  ['watch_time_seconds', 'double'],
  ['entry_seconds', 'double'],
  ['position_seconds', 'double'],
  ['position_seq', 'integer'],
  ['jumps', 'text'],
] as const;

export function rowOfPlayback(id: Id, playback: PlaybackState) {
  const { watchedSeconds, watchTimeMs } = measurePlayback(playback);
  return [
    id,
    playback.episodeId,
    playback.visitorId,
    playback.segmentId,
    playback.startedAt,
    playback.lastEventAt,
    playback.played,
    playback.ended,
    playback.durationSeconds,
    JSON.stringify(playback.watched),
    JSON.stringify(playback.rewatched),
    watchedSeconds,
    playback.reportedWatchTimeSeconds,
    watchTimeMs / 1000,
    playback.entrySeconds,
    playback.position?.seconds ?? null,
    playback.position?.seq ?? null,
    JSON.stringify(playback.jumps),
  ];
}
