import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import type { Db } from '@/lib/db/client';
import type { Env } from '@/lib/env';
import { readEnv } from '@/lib/env';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { doctor } from '@/server/doctor';
import { postViewed, submission, videoEvent } from '../factories/submission';
import { databaseUrl, test } from '../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');

/** What the command prints, and what it ends with. */
async function examine(database: Env['database'], variables: Record<string, string> = {}, recount = false) {
  const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-doctor-'));
  const settings = readEnv({ DATABASE_URL: databaseUrl(database), DATA_DIR: dataDir, ...variables });
  if (!settings.ok) throw new Error('bad settings');
  const lines: string[] = [];
  const verdict = await doctor(settings.env, now, (line) => lines.push(line), { recount }).then(
    () => 'healthy',
    (error: Error) => error.message,
  );
  return { lines, verdict };
}

const addAccount = (db: Db) => db.user.create({ data: { id: 'ada', name: 'Ada', email: 'ada@example.org' } });

test('a sound installation is called so, point by point', async ({ db, database }) => {
  await addAccount(db);
  const { lines, verdict } = await examine(database);
  expect(verdict).toBe('healthy');
  expect(lines.every((line) => line.startsWith('ok'))).toBe(true);
  expect(lines.join('\n')).toContain('Delivery to Mixpanel is off');
});

test('what wants mending is named with what to do, and the rest is looked at all the same', async ({
  db,
  database,
}) => {
  await db.$executeRaw`DELETE FROM _prisma_migrations`;
  await db.outbox.create({
    data: { eventId: new Uint8Array(16), state: 'dead', nextAttemptAt: 0n, lastError: 'no time' },
  });
  const { lines, verdict } = await examine(database, { MIXPANEL_TOKEN: 'abc' });
  expect(verdict).toBe('3 problems found.');
  const problems = lines.filter((line) => line.startsWith('PROBLEM')).join('\n');
  expect(problems).toMatch(/Not applied yet: \d+_init/);
  expect(problems).toContain('There is no administrator. Run npm run site -- create-admin');
  expect(problems).toContain('Mixpanel refused events');
});

test('a row that refers to a missing one is found', async ({ db, database }) => {
  if (database.kind !== 'sqlite') return;
  await addAccount(db);
  await db.$executeRaw`PRAGMA foreign_keys = OFF`;
  await db.$executeRaw`INSERT INTO recommended_link (episode_id, position, label, url) VALUES (99, 0, 'x', 'y')`;
  expect((await examine(database)).lines.join('\n')).toContain('1 of the rows refer to ones that are missing');
});

test('a recount names the figures that are not what the events say', async ({ db, database }) => {
  await addAccount(db);
  await seedSampleSeries(db, now);
  const session = '00000002-0000-4000-8000-000000000001';
  const watched = { duration: 60, watched: [[0, 30] satisfies [number, number]], watchTime: 30 };
  const events = [postViewed(), videoEvent('Video played', session), videoEvent('Video progress', session, watched)];
  await new Recorder(db, { forward: false }).record(submission(events));
  const sound = await examine(database, {}, true);
  expect(sound.verdict).toBe('healthy');
  expect(sound.lines.at(-1)).toContain('The figures of reports equal a recount of 3 events.');
  await db.activityRollup.updateMany({ where: { views: 1 }, data: { views: 2 } });
  await db.dailyRollup.deleteMany({ where: { dimension: 'referrer' } });
  await db.playback.updateMany({ data: { watched: '[[0,29]]' } });
  await db.deliveryRollup.updateMany({ where: { eventName: 'Post viewed' }, data: { recorded: 0 } });
  const { lines, verdict } = await examine(database, {}, true);
  expect(verdict).toBe('1 problem found.');
  const { id } = await db.episode.findUniqueOrThrow({ where: { slug: 'glyph-lefkowitz' } });
  const named = lines.at(-1);
  expect(named).toContain(
    `activity_rollup, 2026-11-23, episode ${id}, 2026-11-23T12:00:00.000Z, segment 0: views has 2, should have 1`,
  );
  expect(named).toContain('daily_rollup, 2026-11-23, the whole site, referrer: plays has 0, should have 1');
  expect(named).toContain(`curve_rollup, all days, episode ${id}, second 29: covered has -1, should have 0`);
  expect(named).toContain(
    'delivery_rollup, 2026-11-23, 2026-11-23T12:00:00.000Z, Post viewed: recorded has 0, should have 1',
  );
});
