import { z } from 'zod';
import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { keyOf } from '../ingest/recorded-event';
import type { ActivityTally } from '../rollups/activity';
import { measurePlayback, mergePlaybacks, type PlaybackState } from './playback';

type Id = Uint8Array<ArrayBuffer>;

const intervalsSchema = z.array(z.tuple([z.number(), z.number()]));

/** The playbacks that a batch of events touches, read once and written back once. */
export class Playbacks {
  readonly #playbacks = new Map<string, PlaybackState>();
  readonly #changed = new Map<string, Id>();

  static async read(tx: Tx, ids: Id[]): Promise<Playbacks> {
    const playbacks = new Playbacks();
    if (ids.length === 0) return playbacks;
    const rows = await tx.$queryRaw<StoredPlayback[]>`
      SELECT id, episode_id, visitor_id, started_at, last_event_at, played, ended, duration_seconds, watched,
        reported_watch_time_seconds
      FROM playback WHERE id IN (${selectRows(
        tx,
        ['bytes'],
        ids.map((id) => [id]),
      )})`;
    for (const row of rows) playbacks.#playbacks.set(keyOf(row.id), fromRow(row));
    return playbacks;
  }

  /** Adds what an event told of a playback, and to the tally what that changes. */
  add(id: Id, told: PlaybackState, tally: ActivityTally): void {
    const key = keyOf(id);
    const before = this.#playbacks.get(key);
    const after = before ? mergePlaybacks(before, told) : told;
    if (before) tally.addPlayback(before, -1);
    tally.addPlayback(after);
    this.#playbacks.set(key, after);
    this.#changed.set(key, id);
  }

  async write(tx: Tx): Promise<void> {
    const rows = [...this.#changed].flatMap(([key, id]) => {
      const playback = this.#playbacks.get(key);
      return playback ? [toRow(id, playback)] : [];
    });
    if (rows.length === 0) return;
    await tx.$executeRaw`
      INSERT INTO playback (id, episode_id, visitor_id, started_at, last_event_at, played, ended, duration_seconds,
        watched, watched_seconds, reported_watch_time_seconds, watch_time_seconds)
      ${selectRows(tx, COLUMN_TYPES, rows)}
      ON CONFLICT (id) DO UPDATE SET episode_id = excluded.episode_id, visitor_id = excluded.visitor_id,
        started_at = excluded.started_at, last_event_at = excluded.last_event_at, played = excluded.played,
        ended = excluded.ended, duration_seconds = excluded.duration_seconds, watched = excluded.watched,
        watched_seconds = excluded.watched_seconds,
        reported_watch_time_seconds = excluded.reported_watch_time_seconds,
        watch_time_seconds = excluded.watch_time_seconds`;
    this.#changed.clear();
  }
}

type StoredPlayback = {
  id: Id;
  episode_id: number;
  visitor_id: Id;
  started_at: bigint;
  last_event_at: bigint;
  played: boolean;
  ended: boolean;
  duration_seconds: number | null;
  watched: string;
  reported_watch_time_seconds: number;
};

function fromRow(row: StoredPlayback): PlaybackState {
  return {
    startedAt: Number(row.started_at),
    episodeId: row.episode_id,
    visitorId: row.visitor_id,
    lastEventAt: Number(row.last_event_at),
    played: row.played,
    ended: row.ended,
    durationSeconds: row.duration_seconds,
    watched: intervalsSchema.parse(JSON.parse(row.watched)),
    reportedWatchTimeSeconds: row.reported_watch_time_seconds,
  };
}

const COLUMN_TYPES = [
  'bytes',
  'integer',
  'bytes',
  'bigint',
  'bigint',
  'boolean',
  'boolean',
  'double',
  'text',
  'double',
  'double',
  'double',
] as const;

function toRow(id: Id, playback: PlaybackState) {
  const { watchedSeconds, watchTimeMs } = measurePlayback(playback);
  return [
    id,
    playback.episodeId,
    playback.visitorId,
    playback.startedAt,
    playback.lastEventAt,
    playback.played,
    playback.ended,
    playback.durationSeconds,
    JSON.stringify(playback.watched),
    watchedSeconds,
    playback.reportedWatchTimeSeconds,
    watchTimeMs / 1000,
  ];
}
