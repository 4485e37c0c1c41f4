import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { bytesToUuid } from '@/lib/analytics/uuid';
import { type Db, databaseKind, openDb } from '@/lib/db/client';
import { backUp } from '@/lib/exporting/back-up';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { postViewed, submission, videoEvent, visitorId } from '../../factories/submission';
import { test } from '../../fixtures/database';
import { withRestored } from '../../fixtures/restored';

const home = mkdtempSync(join(tmpdir(), 'colloquy-backups-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const now = new Date('2026-11-24T03:00:00Z');
/** Between two readers, milliseconds: enough of them while a backup is made, and few enough to look at. */
const PAUSE_MS = 10;
const at = (minute: number) => new Date(now.getTime() + minute * 60_000);

/** Readers without end, each of whom views, plays and reports, until they are told to leave. */
class Readers {
  /** IDs of what was acknowledged. */
  readonly acknowledged: string[] = [];
  #leaving = false;
  readonly #running: Promise<void>;

  constructor(db: Db) {
    this.#running = this.#read(new Recorder(db, { forward: true }));
  }

  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#running;
  }

  async #read(recorder: Recorder): Promise<void> {
    for (let reader = 0; !this.#leaving; reader++) {
      const session = `00000002-0000-4000-8000-${String(reader).padStart(12, '0')}`;
      const watched = { duration: 60, watched: [[0, 1 + (reader % 59)] satisfies [number, number]], watchTime: 1 };
      const events = [
        postViewed(),
        videoEvent('Video played', session),
        videoEvent('Video progress', session, watched),
      ];
      const visitor = { current: visitorId(reader % 200), previous: null };
      await recorder.record(submission(events, { visitor }));
      this.acknowledged.push(...events.map(({ event_id }) => event_id));
      await sleep(PAUSE_MS);
    }
  }
}

test('a backup beside recording has all that was acknowledged before it, whole, and no more than was stored', async ({
  db,
  database,
}) => {
  await seedSampleSeries(db, now);
  const readers = new Readers(db);
  while (readers.acknowledged.length < 60) await sleep(PAUSE_MS);
  const other = openDb(database);
  const before = [...readers.acknowledged];
  const result = await backUp(
    other,
    { folder: join(home, 'beside'), keep: null, dataDir: home, siteUrl: 'https://example.org' },
    at(1),
  );
  if (!result.ok) throw new Error(result.problem);
  await withRestored(result.path, async (restored) => {
    const events = await restored.event.findMany({ select: { id: true } });
    expect(events.map(({ id }) => bytesToUuid(id))).toEqual(expect.arrayContaining(before));
    // Every figure is what the events say, and what Mixpanel has yet to acknowledge is waiting: nothing is torn.
    expect((await findDifferences(restored)).differences).toEqual([]);
    expect(await restored.outbox.count()).toBe(
      await restored.event.count({ where: { name: { not: 'Video progress' } } }),
    );
  });
  expect(readers.acknowledged.length, 'readers were not held up').toBeGreaterThan(before.length);
  await readers.leave();
  await other.$disconnect();
});

/** A row that refers to nothing, which a damaged database may hold and a restored one can't. */
async function addOrphan(db: Db): Promise<void> {
  if (databaseKind(db) === 'sqlite') await db.$executeRaw`PRAGMA foreign_keys = OFF`;
  await db.$transaction(async (tx) => {
    if (databaseKind(db) === 'postgresql') await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`INSERT INTO recommended_link (episode_id, position, label, url) VALUES (9999, 0, 'orphan', 'x')`;
  });
}

test('old backups go once a new one is good, and nothing else does', async ({ db }) => {
  const folder = join(home, 'nightly');
  const options = { folder, dataDir: home, siteUrl: 'https://example.org' };
  await seedSampleSeries(db, now);
  for (const night of [0, 1, 2]) await backUp(db, { ...options, keep: 2 }, at(night * 1_440));
  const kept = ['colloquy-20261125T030000Z.zip', 'colloquy-20261126T030000Z.zip'];
  expect(readdirSync(folder).sort()).toEqual(kept);

  // What a backup that was killed leaves, long ago and just now; and what is none of ours.
  for (const name of ['colloquy-20261101T030000Z.zip.partial', 'colloquy-20261126T025900Z.zip.partial', 'mine.zip']) {
    writeFileSync(join(folder, name), 'x');
  }
  utimesSync(join(folder, 'colloquy-20261101T030000Z.zip.partial'), at(0), at(0));
  utimesSync(join(folder, 'colloquy-20261126T025900Z.zip.partial'), at(4_000), at(4_000));

  await addOrphan(db);
  const failed = await backUp(db, { ...options, keep: 1 }, at(4_319));
  expect(failed).toEqual({ ok: false, problem: expect.stringContaining('refused rows of recommended_link') });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(kept));
  expect(readdirSync(folder).filter((name) => name.includes('20261127'))).toEqual([]);

  await db.recommendedLink.deleteMany({ where: { label: 'orphan' } });
  expect(await backUp(db, { ...options, keep: 1 }, at(4_320))).toMatchObject({ ok: true });
  expect(readdirSync(folder).sort()).toEqual([
    'colloquy-20261126T025900Z.zip.partial',
    'colloquy-20261127T030000Z.zip',
    'mine.zip',
  ]);
});
