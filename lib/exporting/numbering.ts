import { z } from 'zod';
import { type Db, databaseKind, type Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import type { Table } from './table';

/** The highest number that each table ever gave a row, deleted ones included, by the table's name: none is given twice. */
export type Numbering = Record<string, number>;

/** How far the numbering of tables has come. */
export async function readNumbering(snapshot: Db | Tx, tables: readonly Table[]): Promise<Numbering> {
  const numbering: Numbering = {};
  for (const { name, isNumbered } of tables) {
    // Rows that were put in with numbers of their own leave PostgreSQL's sequence where it was.
    if (isNumbered) numbering[name] = Math.max(await readLast(snapshot, name), await highestId(snapshot, name));
  }
  return numbering;
}

/** Goes on numbering from there, and never from before the highest that is in use. */
export async function writeNumbering(tx: Tx, tables: readonly Table[], numbering: Numbering): Promise<void> {
  for (const { name, isNumbered } of tables) {
    if (isNumbered) await writeLast(tx, name, Math.max(numbering[name] ?? 0, await highestId(tx, name)));
  }
}

const numbers = z.array(z.object({ last: z.coerce.number().int() })).max(1);

async function readLast(db: Db | Tx, table: string): Promise<number> {
  const rows: unknown =
    databaseKind(db) === 'sqlite'
      ? await db.$queryRaw`SELECT seq AS last FROM sqlite_sequence WHERE name = ${table}`
      : await db.$queryRaw`
          SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END AS last FROM ${Prisma.raw(`"${table}_id_seq"`)}`;
  return numbers.parse(rows)[0]?.last ?? 0;
}

async function highestId(tx: Db | Tx, table: string): Promise<number> {
  const rows: unknown = await tx.$queryRaw`SELECT COALESCE(MAX(id), 0) AS last FROM ${Prisma.raw(`"${table}"`)}`;
  return numbers.parse(rows)[0]?.last ?? 0;
}

async function writeLast(tx: Tx, table: string, last: number): Promise<void> {
  if (databaseKind(tx) === 'postgresql') {
    // A sequence can't stand at 0: that it was never asked says so.
    await tx.$executeRaw`SELECT setval(${`"${table}_id_seq"`}::regclass, ${Math.max(last, 1)}::bigint, ${last > 0})`;
    return;
  }
  await tx.$executeRaw`DELETE FROM sqlite_sequence WHERE name = ${table}`;
  if (last > 0) await tx.$executeRaw`INSERT INTO sqlite_sequence (name, seq) VALUES (${table}, ${last})`;
}
