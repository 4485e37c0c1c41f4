import { keyOf } from '../analytics/ingest/recorded-event';
import { type ActivityTally, SITE } from '../analytics/rollups/activity';
import { isEarlier } from '../analytics/visitors/visitor-days';
import type { Tx } from '../db/client';
import { selectRows } from '../db/json-rows';

type Day = {
  visitorId: Uint8Array<ArrayBuffer>;
  episodeId: number;
  firstSeenAt: number;
  lastSeenAt: number;
  segmentId: number;
};

/** Visitors at a time. */
const PAGE = 5_000;

/**
 * Deletes the visitor-days of an episode. Where a visitor came to no other one, that of the whole site goes too; else it
 * becomes what the others make of it. The tally is told how the site's visitors change by that.
 */
export async function forgetVisits(tx: Tx, episodeId: number, tally: ActivityTally): Promise<void> {
  for (;;) {
    const visits = await tx.visitorDay.findMany({ where: { episodeId }, select: { visitorId: true }, take: PAGE });
    if (visits.length === 0) return;
    const ids = visits.map(({ visitorId }) => [visitorId]);
    await tx.$executeRaw`
      DELETE FROM visitor_day WHERE episode_id = ${episodeId} AND visitor_id IN (${selectRows(tx, ['bytes'], ids)})`;
    await settleSiteDays(tx, await readDays(tx, ids), tally);
  }
}

async function readDays(tx: Tx, ids: Uint8Array<ArrayBuffer>[][]): Promise<Map<string, Day[]>> {
  const rows = await tx.$queryRaw<{ v: Uint8Array<ArrayBuffer>; e: number; f: bigint; l: bigint; s: number }[]>`
    SELECT visitor_id AS v, episode_id AS e, first_seen_at AS f, last_seen_at AS l, segment_id AS s
    FROM visitor_day WHERE visitor_id IN (${selectRows(tx, ['bytes'], ids)})`;
  const days = new Map<string, Day[]>();
  for (const { v, e, f, l, s } of rows) {
    const day = { visitorId: v, episodeId: e, firstSeenAt: Number(f), lastSeenAt: Number(l), segmentId: s };
    days.set(keyOf(v), [...(days.get(keyOf(v)) ?? []), day]);
  }
  return days;
}

/** Brings the visitor-days of the whole site in line with those of the episodes. */
async function settleSiteDays(tx: Tx, byVisitor: ReadonlyMap<string, Day[]>, tally: ActivityTally): Promise<void> {
  const gone: Day[] = [];
  const changed: Day[] = [];
  for (const days of byVisitor.values()) {
    const site = days.find(({ episodeId }) => episodeId === SITE);
    if (!site) continue;
    const others = days.filter(({ episodeId }) => episodeId !== SITE);
    const [first] = others;
    if (!first) {
      gone.push(site);
      tally.add({ ...site, at: site.firstSeenAt }, { visitors: 1 }, -1);
      continue;
    }
    const { firstSeenAt, segmentId } = others.reduce(
      (earliest, day) => (isEarlier({ at: day.firstSeenAt, segmentId: day.segmentId }, earliest) ? day : earliest),
      first,
    );
    const lastSeenAt = Math.max(...others.map((day) => day.lastSeenAt));
    tally.add({ ...site, at: site.firstSeenAt }, { visitors: 1 }, -1);
    tally.add({ episodeId: SITE, segmentId, at: firstSeenAt }, { visitors: 1 });
    changed.push({ ...site, firstSeenAt, lastSeenAt, segmentId });
  }
  await writeDays(tx, gone, changed);
}

async function writeDays(tx: Tx, gone: readonly Day[], changed: readonly Day[]): Promise<void> {
  if (gone.length > 0) {
    const ids = gone.map(({ visitorId }) => [visitorId]);
    await tx.$executeRaw`
      DELETE FROM visitor_day WHERE episode_id = ${SITE} AND visitor_id IN (${selectRows(tx, ['bytes'], ids)})`;
  }
  for (const { visitorId, firstSeenAt, lastSeenAt, segmentId } of changed) {
    await tx.visitorDay.update({
      where: { visitorId_episodeId: { visitorId, episodeId: SITE } },
      data: { firstSeenAt, lastSeenAt, segmentId },
    });
  }
}
