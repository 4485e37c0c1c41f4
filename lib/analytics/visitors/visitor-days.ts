import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { keyOf } from '../ingest/recorded-event';
import { type ActivityTally, SITE } from '../rollups/activity';

type VisitorDay = {
  visitorId: Uint8Array<ArrayBuffer>;
  episodeId: number;
  firstSeenAt: number;
  lastSeenAt: number;
  /** Of the event that was first; of several at that instant, the smallest. */
  segmentId: number;
};

/** An event, as a sign of its visitor. */
type Visit = { visitorId: Uint8Array<ArrayBuffer>; episodeId: number; at: number; segmentId: number };

/** The visitor-days that a batch of events touches, read once and written back once. */
export class VisitorDays {
  readonly #days = new Map<string, VisitorDay>();
  readonly #changed = new Set<VisitorDay>();
  /** When a visitor was last on the site, by keyOf(visitor ID): as stored, and as noted by noteSeen(). */
  readonly lastSeen = new Map<string, number>();

  /** Reads all days of these visitors. */
  static async read(tx: Tx, visitorIds: Uint8Array[]): Promise<VisitorDays> {
    const days = new VisitorDays();
    if (visitorIds.length === 0) return days;
    const rows = await tx.$queryRaw<{ v: Uint8Array<ArrayBuffer>; e: number; f: bigint; l: bigint; s: number }[]>`
      SELECT visitor_id AS v, episode_id AS e, first_seen_at AS f, last_seen_at AS l, segment_id AS s
      FROM visitor_day WHERE visitor_id IN (${selectRows(
        tx,
        ['bytes'],
        visitorIds.map((id) => [id]),
      )})`;
    for (const row of rows) {
      const seen = { firstSeenAt: Number(row.f), lastSeenAt: Number(row.l) };
      const day = { visitorId: row.v, episodeId: row.e, ...seen, segmentId: row.s };
      days.#days.set(keyOfDay(row.v, row.e), day);
      if (row.e === SITE) days.noteSeen(row.v, day.lastSeenAt);
    }
    return days;
  }

  /** Makes the visitor of an earlier event known to the later ones of its batch. */
  noteSeen(visitorId: Uint8Array, at: number): void {
    const key = keyOf(visitorId);
    this.lastSeen.set(key, Math.max(at, this.lastSeen.get(key) ?? at));
  }

  /** Counts a visit to an episode, for the episode and for the site, where the visitor-day was first seen. */
  addVisit(visit: Visit, tally: ActivityTally): void {
    for (const episodeId of [visit.episodeId, SITE]) this.#see({ ...visit, episodeId }, tally);
  }

  #see({ visitorId, episodeId, at, segmentId }: Visit, tally: ActivityTally) {
    const key = keyOfDay(visitorId, episodeId);
    const known = this.#days.get(key);
    if (known && !isEarlier({ at, segmentId }, known) && at <= known.lastSeenAt) return;
    const day = known ?? { visitorId, episodeId, firstSeenAt: at, lastSeenAt: at, segmentId };
    if (!known) {
      this.#days.set(key, day);
      tally.add({ at, episodeId, segmentId }, { visitors: 1 });
    } else if (isEarlier({ at, segmentId }, day)) {
      tally.add({ at: day.firstSeenAt, episodeId, segmentId: day.segmentId }, { visitors: 1 }, -1);
      tally.add({ at, episodeId, segmentId }, { visitors: 1 });
      day.firstSeenAt = at;
      day.segmentId = segmentId;
    }
    day.lastSeenAt = Math.max(day.lastSeenAt, at);
    this.#changed.add(day);
  }

  async write(tx: Tx): Promise<void> {
    if (this.#changed.size === 0) return;
    const rows = [...this.#changed].map((day) => [
      day.visitorId,
      day.episodeId,
      day.firstSeenAt,
      day.lastSeenAt,
      day.segmentId,
    ]);
    await tx.$executeRaw`
      INSERT INTO visitor_day (visitor_id, episode_id, first_seen_at, last_seen_at, segment_id)
      ${selectRows(tx, ['bytes', 'integer', 'bigint', 'bigint', 'integer'], rows)}
      ON CONFLICT (visitor_id, episode_id) DO UPDATE SET first_seen_at = excluded.first_seen_at,
        last_seen_at = excluded.last_seen_at, segment_id = excluded.segment_id`;
    this.#changed.clear();
  }
}

/** Whether an event comes before the one that was first, or before it by its segment at the same instant. */
export function isEarlier(
  { at, segmentId }: { at: number; segmentId: number },
  first: { firstSeenAt: number; segmentId: number },
): boolean {
  return at < first.firstSeenAt || (at === first.firstSeenAt && segmentId < first.segmentId);
}

function keyOfDay(visitorId: Uint8Array, episodeId: number): string {
  return `${keyOf(visitorId)}:${episodeId}`;
}
