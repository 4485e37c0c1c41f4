import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { databaseKind, openDb } from '@/lib/db/client';
import { asSingleWriter } from '@/lib/db/single-writer';
import { test } from '../../fixtures/database';

const put = (name: string, value: string) => ({ data: { name, value } });

test('SQLite is in WAL, waits for the disk, and holds foreign keys', async ({ db }) => {
  if (databaseKind(db) !== 'sqlite') return;
  const pragma = async (name: string) =>
    Object.values((await db.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect(Number(await pragma('synchronous'))).toBe(2);
  expect(Number(await pragma('foreign_keys'))).toBe(1);
});

test('a write outside a transaction survives the rollback of one that was open meanwhile', async ({ db }) => {
  const failing = db.$transaction(async (tx) => {
    await tx.siteValue.create(put('inside', 'x'));
    await sleep(50);
    throw new Error('rolled back');
  });
  await sleep(10);
  const outside = db.siteValue.create(put('outside', 'x'));
  await expect(failing).rejects.toThrow('rolled back');
  await outside;
  expect(await db.siteValue.findMany({ select: { name: true } })).toEqual([{ name: 'outside' }]);
});

test('who waits for another process’s transaction does not hold up this one', async ({ db, database }) => {
  const other = openDb(database);
  const held = other.$transaction(async (tx) => {
    await tx.siteValue.create(put('held', 'x'));
    await sleep(1_000);
  });
  await sleep(50);
  let turns = 0;
  const ticking = setInterval(() => turns++, 10);
  await db.$transaction(async (tx) => void (await tx.siteValue.create(put('waited', 'x'))));
  clearInterval(ticking);
  await held;
  await other.$disconnect();
  expect(await db.siteValue.count()).toBe(2);
  if (databaseKind(db) === 'sqlite') expect(turns).toBeGreaterThan(15);
});

test('an interrupted transaction does not keep others waiting', async ({ db }) => {
  await expect(
    db.$transaction(async (tx) => {
      await tx.siteValue.create(put('a', 'x'));
      await tx.siteValue.create(put('a', 'x'));
    }),
  ).rejects.toThrow();
  await db.$transaction(async (tx) => void (await tx.siteValue.create(put('b', 'x'))));
  expect(await db.siteValue.count()).toBe(1);
});

test('single writers of two processes never read what the other is about to change', async ({ db, database }) => {
  const other = openDb(database);
  await db.siteValue.create(put('counter', '0'));
  const increment = (client: typeof db) =>
    asSingleWriter(client, 'recording', async (tx) => {
      const row = await tx.siteValue.findUniqueOrThrow({ where: { name: 'counter' } });
      await sleep(1);
      await tx.siteValue.update({ where: { name: 'counter' }, data: { value: String(Number(row.value) + 1) } });
    });
  await Promise.all(Array.from({ length: 40 }, (_, i) => increment(i % 2 ? db : other)));
  await other.$disconnect();
  expect(await db.siteValue.findUnique({ where: { name: 'counter' } })).toMatchObject({ value: '40' });
});

test('PostgreSQL starts no helpers for a report', async ({ db }) => {
  if (databaseKind(db) === 'sqlite') return;
  const [row] = await db.$queryRaw<{ parallel_setup_cost: string }[]>`SHOW parallel_setup_cost`;
  expect(Number(row?.parallel_setup_cost)).toBeGreaterThan(10_000);
});
