import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import { selectRows } from '../db/json-rows';
import { fromCell, rowType } from './column';
import type { Row, Table } from './table';

/** Puts rows of an export into a table, in one statement. */
export async function writeRows(tx: Tx, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const entries = Object.entries(columns);
  const names = entries.map(([column]) => `"${column}"`).join(', ');
  const types = entries.map(([, column]) => rowType(column));
  const cells = rows.map((row) => entries.map(([key, column]) => fromCell(column, row[key] ?? null)));
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${name}" (${names})`)} ${selectRows(tx, types, cells)}`;
}
