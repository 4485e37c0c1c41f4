import { z } from 'zod';
import type { ColumnType } from '../db/json-rows';

/** A cell as an export has it: bytes as hexadecimal digits, an instant as ISO 8601 in UTC with milliseconds. */
export type Cell = string | number | boolean | null;

/** What a column holds, of which all else follows: how it is read, written in JSON, checked, and put in again. */
export type Column = {
  type: 'text' | 'integer' | 'milliseconds' | 'double' | 'boolean' | 'instant' | 'bytes' | 'choice';
  isOptional: boolean;
  /** Of a choice: PostgreSQL's name of the enum, and what it may be. */
  choice: { name: string; values: readonly string[] } | null;
};

const column = (type: Column['type']): Column => ({ type, isOptional: false, choice: null });

export const text = column('text');
export const integer = column('integer');
/** Since the epoch, as the event path has them. */
export const milliseconds = column('milliseconds');
export const double = column('double');
export const boolean = column('boolean');
export const instant = column('instant');
export const bytes = column('bytes');
export const choice = (name: string, ...values: string[]): Column => ({
  ...column('choice'),
  choice: { name, values },
});
export const optional = (inner: Column): Column => ({ ...inner, isOptional: true });

/** By which a column's cell is known to be one; what a JSON Schema of the format is made of, too. */
export function cellSchema(column: Column): z.ZodType<Cell> {
  const schema = requiredSchema(column);
  return column.isOptional ? schema.nullable() : schema;
}

function requiredSchema({ type, choice }: Column): z.ZodType<Cell> {
  switch (type) {
    case 'text':
      return z.string();
    case 'integer':
    case 'milliseconds':
      return z.int();
    case 'double':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'instant':
      return z.iso.datetime({ precision: 3 });
    case 'bytes':
      return z.string().regex(/^(?:[0-9a-f]{2})*$/);
    case 'choice':
      return z.enum([...(choice?.values ?? [])]);
  }
}

/** A cell of what a database's driver gave. @throws Error where that is nothing such a column may hold */
export function toCell(column: Column, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'text':
    case 'choice':
      if (typeof value === 'string') return value;
      break;
    case 'integer':
    case 'milliseconds':
      if ((typeof value === 'number' || typeof value === 'bigint') && Number.isSafeInteger(Number(value)))
        return Number(value);
      break;
    case 'double':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      break;
    case 'boolean':
      return Boolean(value);
    case 'instant':
      if (value instanceof Date) return value.toISOString();
      break;
    case 'bytes':
      if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
      break;
  }
  throw new Error(`${typeof value} “${String(value)}” can't be exported as ${column.type}`);
}

/** What selectRows() is to read the column as. */
export function rowType({ type, choice }: Column): ColumnType {
  if (type === 'milliseconds') return 'bigint';
  if (type === 'choice') return `enum ${choice?.name ?? ''}`;
  return type;
}

/** What selectRows() is to be given. */
export function fromCell({ type }: Column, cell: Cell): Uint8Array | Date | Cell {
  if (typeof cell !== 'string') return cell;
  if (type === 'bytes') return Uint8Array.from(Buffer.from(cell, 'hex'));
  return type === 'instant' ? new Date(cell) : cell;
}
