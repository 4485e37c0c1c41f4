import { databaseKind, type Tx } from './client';
import { Prisma } from './generated/sqlite/client';

/**
 * How a column is written in JSON, and read from it: bytes as hexadecimal digits, instants as Prisma writes them, the others
 * as they are. An enum is named as PostgreSQL knows it.
 */
export type ColumnType = keyof typeof readers | `enum ${string}`;

const readers = {
  bytes: null,
  text: 'TEXT',
  integer: 'INTEGER',
  bigint: 'BIGINT',
  double: 'DOUBLE PRECISION',
  boolean: 'BOOLEAN',
  instant: 'TIMESTAMP(3)',
} as const;

type Cell = Uint8Array | Date | string | number | boolean | null;

/**
 * A SELECT that gives rows from the program, in columns of the types named: for INSERT … and IN (…), and with names for
 * its columns for FROM (…).
 *
 * The rows travel as one parameter of JSON. As parameters of their own, each cell cost Prisma about 10 µs, and each
 * number of rows a new text for the database to parse, which came to most of the time that storing an event took.
 */
export function selectRows(
  tx: Tx,
  types: readonly ColumnType[],
  rows: readonly (readonly Cell[])[],
  names: readonly string[] = [],
): Prisma.Sql {
  const isSqlite = databaseKind(tx) === 'sqlite';
  const columns = types.map((type, index) => {
    const name = names[index] === undefined ? '' : ` AS ${names[index]}`;
    if (type === 'bytes')
      return `${isSqlite ? `unhex(value ->> ${index})` : `decode(value ->> ${index}, 'hex')`}${name}`;
    return `CAST(value ->> ${index} AS ${castOf(type, isSqlite)})${name}`;
  });
  const json = JSON.stringify(rows.map((row) => row.map(toJson)));
  const source = isSqlite ? Prisma.sql`json_each(${json})` : Prisma.sql`jsonb_array_elements(CAST(${json} AS jsonb))`;
  // SQLite takes the ON of an ON CONFLICT that follows for a join's, unless there is a WHERE between.
  return Prisma.sql`SELECT ${Prisma.raw(columns.join(', '))} FROM ${source} AS source WHERE true`;
}

/** SQLite keeps instants and enums as text. */
function castOf(type: Exclude<ColumnType, 'bytes'>, isSqlite: boolean): string {
  if (type === 'instant') return isSqlite ? 'TEXT' : readers.instant;
  return isEnum(type) ? (isSqlite ? 'TEXT' : `"${type.slice(5)}"`) : readers[type];
}

const isEnum = (type: ColumnType): type is `enum ${string}` => type.startsWith('enum ');

function toJson(cell: Cell): string | number | boolean | null {
  // The one text that Prisma's SQLite adapter writes: instants are compared as texts there.
  if (cell instanceof Date) return cell.toISOString().replace('Z', '+00:00');
  if (!(cell instanceof Uint8Array)) return cell;
  return Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex');
}
