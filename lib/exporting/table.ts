import { z } from 'zod';
import { type Cell, type Column, cellSchema } from './column';

/** A table of an export: one file of rows. */
export type Table = {
  /** As both databases and the export know it. */
  name: string;
  /** By which its rows are in order. */
  key: readonly string[];
  /** Whether the database numbers its rows, so that the next number belongs to the export too. */
  isNumbered: boolean;
  /** By name, in the order in which they are written. */
  columns: Readonly<Record<string, Column>>;
};

export type Row = Record<string, Cell>;

export function table(name: string, key: readonly string[], columns: Table['columns']): Table {
  return { name, key, columns, isNumbered: false };
}

/** One whose rows the database numbers in the column `id`. */
export function numberedTable(name: string, columns: Table['columns']): Table {
  return { name, key: ['id'], columns, isNumbered: true };
}

/** By which a row from outside is known to be one of the table. */
export function rowSchema({ columns }: Table): z.ZodType<Row> {
  const shape = Object.entries(columns).map(([name, column]) => [name, cellSchema(column)] as const);
  return z.strictObject(Object.fromEntries(shape));
}

/** Where the rows are within an export: a JSON object a line. */
export function pathOfTable({ name }: Pick<Table, 'name'>): string {
  return `data/${name}.ndjson`;
}
