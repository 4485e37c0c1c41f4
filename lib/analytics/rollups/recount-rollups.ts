import type { Db } from '../../db/client';
import { eventSchema } from '../ingest/event-schema';
import { keyOf } from '../ingest/recorded-event';
import { mergePlaybacks, type PlaybackState, playbackFromEvent } from '../playback/playback';
import { type ActivityRow, ActivityTally, SITE } from './activity';

/** Events read at a time. */
const PAGE = 2_000;

const eventNames = eventSchema.options.map((option) => option.shape.name.value);

/**
 * Counts all over again what activity_rollup should hold, from the stored events alone. Reads every event: for tests
 * and repairs, not for reports.
 * @returns rows in order of quarter and episode, those of nothing left out.
 */
export async function recountRollups(db: Db): Promise<ActivityRow[]> {
  const tally = new ActivityTally();
  const playbacks = new Map<string, PlaybackState>();
  const firstSeen = new Map<string, { episodeId: number; at: number }>();
  for await (const event of allEvents(db)) {
    if (event.name === 'Post viewed') tally.add(event.occurredAt, event.episodeId, { views: 1 });
    const told = playbackFromEvent(event);
    if (told && event.playSessionId) {
      const key = keyOf(event.playSessionId);
      const known = playbacks.get(key);
      playbacks.set(key, known ? mergePlaybacks(known, told) : told);
    }
    for (const episodeId of [event.episodeId, SITE]) {
      const key = `${keyOf(event.visitorId)}:${episodeId}`;
      const at = Math.min(event.occurredAt, firstSeen.get(key)?.at ?? event.occurredAt);
      firstSeen.set(key, { episodeId, at });
    }
  }
  for (const playback of playbacks.values()) tally.addPlayback(playback);
  for (const { episodeId, at } of firstSeen.values()) tally.add(at, episodeId, { visitors: 1 });
  return tally.rows();
}

async function* allEvents(db: Db) {
  let after: Uint8Array<ArrayBuffer> | undefined;
  for (;;) {
    const rows = await db.event.findMany({
      cursor: after && { id: after },
      skip: after ? 1 : 0,
      orderBy: { id: 'asc' },
      take: PAGE,
    });
    for (const row of rows) {
      const name = eventNames.find((known) => known === row.name);
      if (!name) throw new Error(`Event of unknown name “${row.name}”`);
      yield { ...row, name, occurredAt: Number(row.occurredAt), props: JSON.parse(row.props) as unknown };
    }
    after = rows.at(-1)?.id;
    if (!after) return;
  }
}
