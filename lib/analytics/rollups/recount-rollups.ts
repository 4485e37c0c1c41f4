import type { Db, Tx } from '../../db/client';
import { allEvents } from '../ingest/all-events';
import { keyOf } from '../ingest/recorded-event';
import { mergePlaybacks, type PlaybackState, playbackFromEvent } from '../playback/playback';
import { isEarlier } from '../visitors/visitor-days';
import { type ActivityRow, ActivityTally, SITE } from './activity';
import { type DeliveryRow, DeliveryTally } from './delivery';

/** What the rollups should hold, by the events that are stored. */
export type Recount = {
  events: number;
  /** In order of quarter, episode and segment, those of nothing left out. */
  activity: ActivityRow[];
  /** Recorded alone, the others 0: whether delivery was on is not told by events. */
  delivery: DeliveryRow[];
  playbacks: PlaybackState[];
};

export type RecountOptions = {
  /** Events from before are left out, milliseconds since the epoch; null for none. */
  from: number | null;
};

/**
 * Counts all over again from the stored events alone. Reads every event, and keeps in memory what each playback and
 * visitor-day comes to: for tests and repairs, not for reports.
 *
 * Events may have been deleted that are older than `from`. What began before it and went on after can't be told from what
 * remains, so the playbacks and visitor-days that are stored as such are left out: they count before `from`.
 */
export async function recountRollups(db: Db | Tx, { from }: RecountOptions = { from: null }): Promise<Recount> {
  const began = await listBegunBefore(db, from);
  const activity = new ActivityTally();
  const playbacks = new Map<string, PlaybackState>();
  const firstSeen = new Map<string, { episodeId: number; firstSeenAt: number; segmentId: number }>();
  const delivery = new DeliveryTally();
  let events = 0;
  for await (const event of allEvents(db)) {
    const { name, occurredAt: at, episodeId, segmentId, visitorId } = event;
    if (from !== null && at < from) continue;
    events += 1;
    delivery.add(event, { recorded: 1 });
    if (name === 'Post viewed') activity.add({ at, episodeId, segmentId }, { views: 1 });
    const told = playbackFromEvent(event);
    if (told && event.playSessionId) addTold(playbacks, keyOf(event.playSessionId), told);
    for (const place of [episodeId, SITE]) {
      const key = `${keyOf(visitorId)}:${place}`;
      const known = firstSeen.get(key);
      if (!known || isEarlier({ at, segmentId }, known))
        firstSeen.set(key, { episodeId: place, firstSeenAt: at, segmentId });
    }
  }
  for (const key of began.playbacks) playbacks.delete(key);
  for (const key of began.visitorDays) firstSeen.delete(key);
  for (const playback of playbacks.values()) activity.addPlayback(playback);
  for (const { episodeId, firstSeenAt: at, segmentId } of firstSeen.values()) {
    activity.add({ at, episodeId, segmentId }, { visitors: 1 });
  }
  return {
    events,
    activity: activity.rows(),
    delivery: delivery.rows(),
    playbacks: [...playbacks.values()],
  };
}

function addTold(playbacks: Map<string, PlaybackState>, key: string, told: PlaybackState): void {
  const known = playbacks.get(key);
  playbacks.set(key, known ? mergePlaybacks(known, told) : told);
}

/** Keys of the stored playbacks and visitor-days that began before an instant. */
async function listBegunBefore(
  db: Db | Tx,
  from: number | null,
): Promise<{ playbacks: string[]; visitorDays: string[] }> {
  if (from === null) return { playbacks: [], visitorDays: [] };
  const playbacks = await db.$queryRaw<{ id: Uint8Array }[]>`
    SELECT id FROM playback WHERE started_at < ${BigInt(from)} AND last_event_at >= ${BigInt(from)}`;
  const days = await db.$queryRaw<{ visitor_id: Uint8Array; episode_id: number }[]>`
    SELECT visitor_id, episode_id FROM visitor_day
    WHERE first_seen_at < ${BigInt(from)} AND last_seen_at >= ${BigInt(from)}`;
  return {
    playbacks: playbacks.map(({ id }) => keyOf(id)),
    visitorDays: days.map((row) => `${keyOf(row.visitor_id)}:${row.episode_id}`),
  };
}
