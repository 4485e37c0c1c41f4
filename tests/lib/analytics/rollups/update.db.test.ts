import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { fromStoredProps } from '@/lib/analytics/ingest/stored-props';
import { getReconciliation } from '@/lib/analytics/reports/get-reconciliation';
import { getRetention } from '@/lib/analytics/reports/get-retention';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import { bringRollupsUpToDate } from '@/lib/analytics/rollups/bring-up-to-date';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { getRollupZone } from '@/lib/analytics/rollups/rollup-zone';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import {
  alex,
  glyph,
  NOON,
  postViewed,
  seeked,
  submission,
  videoEvent,
  visitorId,
} from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const RANGE = { from: '2026-11-18', to: '2026-11-24', timeZone: 'Europe/Berlin' };

beforeEach<{ db: Db }>(async ({ db }) => {
  await seedSampleSeries(db, new Date(NOON));
  await db.series.updateMany({ data: { timeZone: 'Europe/Berlin' } });
});

async function recordHistory(db: Db): Promise<void> {
  for (let visitor = 1; visitor <= 5; visitor += 1) {
    const at = NOON - visitor * 20 * 3_600_000;
    const video = visitor % 2 ? glyph : alex;
    const session = randomUUID();
    const report = { ...video, duration: 60, watched: [[0, visitor * 12] satisfies [number, number]], watchTime: 12 };
    await new Recorder(db, { forward: visitor > 2 }).record(
      submission(
        [
          postViewed(video.postID, { client_ts: at }),
          videoEvent('Video played', session, video, { client_ts: at, seq: 1 }),
          videoEvent(
            'Video progress',
            session,
            { ...report, position: visitor * 12 },
            { client_ts: at + 9_000, seq: 2 },
          ),
          seeked({ playSessionId: session, video, to: 30 }, { client_ts: at + 9_500, seq: 3 }),
        ],
        { receivedAt: at + 10_000, visitor: { current: visitorId(visitor), previous: null } },
      ),
    );
  }
}

/** Makes of the database what the version before would have left: no new column holds anything, props are whole. */
async function turnBack(db: Db): Promise<void> {
  for (const event of await db.event.findMany()) {
    const props = JSON.stringify({ ...glyph, ...fromStoredProps(event.props) });
    await db.event.update({ where: { id: event.id }, data: { props, pageViewId: new Uint8Array(16) } });
  }
  const none = { endsPlayed: 0, endsSought: 0, measuredPlays: 0, viewedShare: 0 };
  await db.activityRollup.updateMany({ data: none });
  await db.dailyRollup.deleteMany();
  await db.dailyDeliveryRollup.deleteMany();
  await db.curveRollup.deleteMany();
  await db.playback.updateMany({ data: { jumps: '[]', positionSeconds: null, positionSeq: null, inCurve: false } });
  await db.deliveryRollup.deleteMany();
  await db.siteValue.deleteMany({
    where: { name: { in: ['rollup_zone', 'rollup_folded_through', 'rollup_deeply_folded', 'events_replayed'] } },
  });
  // One view was delivered, and left the outbox.
  const [view] = await db.event.findMany({ where: { name: 'Post viewed' }, orderBy: { occurredAt: 'asc' } });
  if (!view) throw new Error('five were recorded');
  await db.outbox.deleteMany({ where: { eventId: view.id } });
  const quarter = Math.floor(Number(view.occurredAt) / 900_000);
  await db.deliveryRollup.create({ data: { quarter, eventName: view.name, acknowledged: 1 } });
}

async function readReports(db: Db) {
  const { id: episodeId } = await db.episode.findUniqueOrThrow({ where: { slug: 'glyph-lefkowitz' } });
  return {
    days: await listDailyActivity(db, { range: RANGE }),
    retention: await getRetention(db, { episodeId, range: RANGE }),
  };
}

test('what an older version recorded is counted as though this one had', async ({ db }) => {
  await recordHistory(db);
  const reports = await readReports(db);
  expect(reports.retention.jumpIns[30]).toBe(3);
  await turnBack(db);
  await bringRollupsUpToDate(db, NOON);
  expect(await getRollupZone(db)).toBe('Europe/Berlin');
  expect((await findDifferences(db)).differences).toEqual([]);
  expect(await readReports(db)).toEqual(reports);
  const [views] = await getReconciliation(db, { range: RANGE, now: NOON });
  expect(views).toMatchObject({ recorded: 5, queued: 3, acknowledged: 1, waiting: 2, notForwarded: 2 });
  // Once more, and with new events on top: it is not made twice.
  await bringRollupsUpToDate(db, NOON);
  await recordHistory(db);
  expect((await findDifferences(db)).differences).toEqual([]);
});

test('a recorder that is the first to find an older version’s rollups makes them before it adds to them', async ({
  db,
}) => {
  await recordHistory(db);
  await turnBack(db);
  await recordHistory(db);
  await bringRollupsUpToDate(db, NOON);
  expect((await findDifferences(db)).differences).toEqual([]);
});
