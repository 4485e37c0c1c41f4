import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { keyOf } from '../ingest/recorded-event';
import { type ActivityTally, SITE } from '../rollups/activity';

type VisitorDay = { visitorId: Uint8Array<ArrayBuffer>; episodeId: number; firstSeenAt: number; lastSeenAt: number };

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
    const rows = await tx.$queryRaw<{ v: Uint8Array<ArrayBuffer>; e: number; f: bigint; l: bigint }[]>`
      SELECT visitor_id AS v, episode_id AS e, first_seen_at AS f, last_seen_at AS l
      FROM visitor_day WHERE visitor_id IN (${selectRows(
        tx,
        ['bytes'],
        visitorIds.map((id) => [id]),
      )})`;
    for (const row of rows) {
      const day = { visitorId: row.v, episodeId: row.e, firstSeenAt: Number(row.f), lastSeenAt: Number(row.l) };
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
  addVisit(visit: { visitorId: Uint8Array<ArrayBuffer>; episodeId: number; at: number }, tally: ActivityTally): void {
    for (const episodeId of [visit.episodeId, SITE]) this.#see({ ...visit, episodeId }, tally);
  }

  #see(
    { visitorId, episodeId, at }: { visitorId: Uint8Array<ArrayBuffer>; episodeId: number; at: number },
    tally: ActivityTally,
  ) {
    const key = keyOfDay(visitorId, episodeId);
    const known = this.#days.get(key);
    if (known && known.firstSeenAt <= at && at <= known.lastSeenAt) return;
    const day = known ?? { visitorId, episodeId, firstSeenAt: at, lastSeenAt: at };
    if (!known) {
      this.#days.set(key, day);
      tally.add(at, episodeId, { visitors: 1 });
    } else if (at < day.firstSeenAt) {
      tally.add(day.firstSeenAt, episodeId, { visitors: 1 }, -1);
      tally.add(at, episodeId, { visitors: 1 });
    }
    day.firstSeenAt = Math.min(day.firstSeenAt, at);
    day.lastSeenAt = Math.max(day.lastSeenAt, at);
    this.#changed.add(day);
  }

  async write(tx: Tx): Promise<void> {
    if (this.#changed.size === 0) return;
    const rows = [...this.#changed].map((day) => [day.visitorId, day.episodeId, day.firstSeenAt, day.lastSeenAt]);
    await tx.$executeRaw`
      INSERT INTO visitor_day (visitor_id, episode_id, first_seen_at, last_seen_at)
      ${selectRows(tx, ['bytes', 'integer', 'bigint', 'bigint'], rows)}
      ON CONFLICT (visitor_id, episode_id)
      DO UPDATE SET first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at`;
    this.#changed.clear();
  }
}

function keyOfDay(visitorId: Uint8Array, episodeId: number): string {
  return `${keyOf(visitorId)}:${episodeId}`;
}
