import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect } from 'vitest';
import { type Db, databaseKind } from '@/lib/db/client';
import { type Migration, migrate, readMigrations } from '@/lib/db/migrate';
import { test } from '../../fixtures/database';
import { bundleChild, ended, spawnChild } from '../../fixtures/typescript-child';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

/** The committed migrations and some after them. */
const withMore = (db: Db, ...more: Migration[]) => [...readMigrations(databaseKind(db)), ...more];

const rows = (db: Db) => db.$queryRaw<{ n: unknown }[]>`SELECT COUNT(*) AS n FROM number_list`;

let child = '';
beforeAll(async () => {
  child = await bundleChild('tests/lib/db/migrate-child.ts');
});

test('a database that is up to date is left alone', async ({ database }) => {
  expect(await migrate(database)).toEqual({ ok: true, applied: [] });
});

test('a migration that fails leaves nothing of itself behind, and is applied once it is mended', async ({
  db,
  database,
}) => {
  const broken = migration('9_numbers', 'CREATE TABLE number_list (n INTEGER); INSERT INTO no_such_table VALUES (1);');
  await expect(migrate(database, withMore(db, broken))).rejects.toThrow('no_such_table');
  await expect(rows(db)).rejects.toThrow();
  const mended = migration('9_numbers', 'CREATE TABLE number_list (n INTEGER); INSERT INTO number_list VALUES (1);');
  expect(await migrate(database, withMore(db, mended))).toEqual({ ok: true, applied: ['9_numbers'] });
  expect(Number((await rows(db))[0]?.n)).toBe(1);
});

test('two processes that start at once apply each migration once', async ({ db, database }) => {
  const migrations = withMore(
    db,
    migration('9_a', 'CREATE TABLE number_list (n INTEGER);'),
    migration('9_b', 'INSERT INTO number_list VALUES (1);'),
  );
  const args = [JSON.stringify(database), JSON.stringify(migrations)];
  const results = await Promise.all([ended(spawnChild(child, args)), ended(spawnChild(child, args))]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(Number((await rows(db))[0]?.n)).toBe(1);
});

test('a process killed half-way loses nothing, and the next one goes on from there', async ({ db, database }) => {
  const steps = Array.from({ length: 40 }, (_, i) =>
    migration(`9_${String(i).padStart(2, '0')}`, `INSERT INTO number_list VALUES (${i});`),
  );
  const migrations = withMore(db, migration('9_', 'CREATE TABLE number_list (n INTEGER);'), ...steps);
  const args = [JSON.stringify(database), JSON.stringify(migrations)];
  const first = spawnChild(child, args);
  // Killed as soon as it says that it has applied one, with others under way.
  first.stdout?.once('data', () => first.kill('SIGKILL'));
  await ended(first);
  await sleep(50);
  expect(await migrate(database, migrations)).toMatchObject({ ok: true });
  expect(Number((await rows(db))[0]?.n)).toBe(40);
});

test('a database from a newer version is refused by name', async ({ db, database }) => {
  await migrate(database, withMore(db, migration('9_future', 'CREATE TABLE number_list (n INTEGER);')));
  expect(await migrate(database)).toEqual({ ok: false, reason: 'newer-database', unknown: ['9_future'] });
});

test('a migration whose file was changed after it was applied is refused by name', async ({ db, database }) => {
  const [first, ...others] = readMigrations(databaseKind(db));
  const changed = migration(first?.name ?? '', `${first?.sql}\n-- changed`);
  expect(await migrate(database, [changed, ...others])).toEqual({
    ok: false,
    reason: 'changed-migration',
    migration: first?.name,
  });
});

test('a migration that Prisma’s command line left unfinished is refused by name', async ({ db, database }) => {
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
  expect(await migrate(database)).toMatchObject({ ok: false, reason: 'unfinished-migration' });
});
