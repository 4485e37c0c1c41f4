import type { Db } from '@/lib/db/client';
import { asSingleWriter } from '@/lib/db/single-writer';
import type { Cell, Column } from '@/lib/exporting/column';
import type { Row, Table } from '@/lib/exporting/table';
import { SITE_VALUES, TABLES } from '@/lib/exporting/tables';
import { writeRows } from '@/lib/exporting/write-rows';
import { readPrismaSchema, type SchemaField } from './prisma-schema';

/** Rows of each table. */
const ROWS = 3;
/** Letters whose order differs between locales and bytes, what JSON, SQL and CSV escape, and a sign beyond 16 bits. */
const AWKWARD = ['Ärger, “quoted”\r\n\ttab', "z'; DROP TABLE episode; --", '\\u0041 \u2028 𝔸 {"a":[1]}'];
const NUMBERS = [0.1 + 0.2, 12_345.678_901_234_567, 1e-7];

/** A few rows in every table that an export has, each column at its most awkward; what may be empty is, in the last. */
export async function fillEveryTable(db: Db): Promise<void> {
  const schema = new Map(readPrismaSchema().map(({ name, fields }) => [name, fields]));
  const rows = new Map<string, Row[]>();
  await asSingleWriter(db, 'seeding', async (tx) => {
    for (const table of TABLES) {
      const made = Array.from({ length: ROWS }, (_, i) => makeRow(table, schema.get(table.name) ?? [], i, rows));
      rows.set(table.name, made);
      // Out of order, since an export has an order of its own.
      await writeRows(tx, table, [...made].reverse());
    }
  });
}

function makeRow(table: Table, fields: SchemaField[], i: number, rows: ReadonlyMap<string, Row[]>): Row {
  const cells = Object.entries(table.columns).map(([name, column]) => {
    const reference = fields.find((field) => field.column === name)?.references;
    if (column.isOptional && i === ROWS - 1) return [name, null] as const;
    if (reference) return [name, rows.get(reference.table)?.[i]?.[reference.column] ?? null] as const;
    return [name, makeCell(table, name, column, i)] as const;
  });
  return Object.fromEntries(cells);
}

function makeCell(table: Table, name: string, column: Column, i: number): Cell {
  switch (column.type) {
    case 'text':
      return makeText(table, name, i);
    case 'integer':
      return i * 7 + 1;
    case 'milliseconds':
      return 1_764_000_000_000 + i;
    case 'double':
      return NUMBERS[i % NUMBERS.length] ?? 0;
    case 'boolean':
      return i % 2 === 0;
    case 'instant':
      return new Date(Date.UTC(2026, i, 28, 23, 59, 59, i)).toISOString();
    case 'bytes':
      return Buffer.alloc(16, 0xf0 - i).toString('hex');
    case 'choice':
      return column.choice?.values[i % column.choice.values.length] ?? '';
  }
}

function makeText(table: Table, name: string, i: number): string {
  if (table.name === 'site_value' && name === 'name') {
    return Object.keys(SITE_VALUES).filter((value) => SITE_VALUES[value]?.isExported)[i] ?? '';
  }
  if (table.name === 'image' && name === 'id') return String(i).repeat(32);
  // Read as JSON on the way.
  if (['links', 'navigation'].includes(name)) return '[]';
  if (name === 'slug') return `${['zeta', 'alpha', 'Beta'][i]}-${table.name.replaceAll('_', '-')}`;
  return `${AWKWARD[i % AWKWARD.length]} ${table.name}.${name}`;
}
