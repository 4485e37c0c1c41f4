import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import type { Env } from '@/lib/env';
import { readEnv } from '@/lib/env';
import { doctor } from '@/server/doctor';
import { databaseUrl, test } from '../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');

/** What the command prints, and what it ends with. */
async function examine(database: Env['database'], variables: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-doctor-'));
  const settings = readEnv({ DATABASE_URL: databaseUrl(database), DATA_DIR: dataDir, ...variables });
  if (!settings.ok) throw new Error('bad settings');
  const lines: string[] = [];
  const verdict = await doctor(settings.env, now, (line) => lines.push(line)).then(
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
