import { type Db, databaseKind, type Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import { toCell } from './column';
import type { Row, Table } from './table';
import { SITE_VALUES } from './tables';

/** Characters of JSON that are read at once, about: rows are read in pages, larger ones fewer at a time. */
const PAGE_CHARACTERS = 1_000_000;
const FIRST_PAGE = 50;
const MAX_PAGE = 2_000;

type DatabaseRow = Record<string, unknown>;

/**
 * All rows of a table as an export has them, in the order of its key, as lines of JSON: the same text for the same rows on
 * either database. Holds a page of them at a time.
 * @param snapshot from readSnapshot()
 */
export async function* readLines(snapshot: Db | Tx, table: Table): AsyncGenerator<string> {
  const nextPage = databaseKind(snapshot) === 'sqlite' ? pagesByKey(snapshot, table) : pagesOfCursor(snapshot, table);
  let wanted = FIRST_PAGE;
  for (;;) {
    const rows = await nextPage(wanted);
    let characters = 0;
    for (const row of rows) {
      const line = `${JSON.stringify(toRow(table, row))}\n`;
      characters += line.length;
      yield line;
    }
    if (rows.length < wanted) return;
    wanted = Math.max(1, Math.min(MAX_PAGE, Math.floor((PAGE_CHARACTERS / characters) * rows.length)));
  }
}

/** SQLite compares texts and bytes by their bytes, and finds a page's beginning in the key's index. */
function pagesByKey(snapshot: Db | Tx, table: Table): (wanted: number) => Promise<DatabaseRow[]> {
  const key = Prisma.raw(table.key.map(quote).join(', '));
  let last: DatabaseRow | null = null;
  return async (wanted) => {
    const after: Prisma.Sql = last
      ? Prisma.sql`AND (${key}) > (${Prisma.join(table.key.map((name) => last?.[name]))})`
      : Prisma.empty;
    const rows: DatabaseRow[] = await snapshot.$queryRaw`
      ${selectFrom(table)} ${after} ORDER BY ${key} LIMIT ${wanted}`;
    last = rows.at(-1) ?? null;
    return rows;
  };
}

/** PostgreSQL orders texts as its locale has it unless told to go by bytes, which its indexes then don't help with: it sorts once. */
function pagesOfCursor(snapshot: Db | Tx, table: Table): (wanted: number) => Promise<DatabaseRow[]> {
  const cursor = Prisma.raw(quote(`export_${table.name}`));
  const order = table.key.map((name) => `${quote(name)}${isText(table, name) ? ' COLLATE "C"' : ''}`).join(', ');
  let isOpen = false;
  return async (wanted) => {
    if (!isOpen) {
      await snapshot.$executeRaw`
        DECLARE ${cursor} NO SCROLL CURSOR FOR ${selectFrom(table)} ORDER BY ${Prisma.raw(order)}`;
      isOpen = true;
    }
    return snapshot.$queryRaw`FETCH ${Prisma.raw(String(wanted))} FROM ${cursor}`;
  };
}

/** As far as its WHERE, to which AND … may be added. */
function selectFrom(table: Table): Prisma.Sql {
  const columns = Prisma.raw(Object.keys(table.columns).map(quote).join(', '));
  return Prisma.sql`SELECT ${columns} FROM ${Prisma.raw(quote(table.name))} WHERE ${whichRows(table)}`;
}

function whichRows({ name }: Table): Prisma.Sql {
  if (name !== 'site_value') return Prisma.sql`true`;
  const names = Object.entries(SITE_VALUES).flatMap(([value, { isExported }]) => (isExported ? [`'${value}'`] : []));
  return Prisma.raw(`name IN (${names.join(', ')})`);
}

function toRow({ name: table, columns }: Table, row: DatabaseRow): Row {
  const cells = Object.entries(columns).map(([name, column]) => {
    try {
      return [name, toCell(column, row[name])] as const;
    } catch (error) {
      throw new Error(`Column ${name} of ${table} holds what it should not`, { cause: error });
    }
  });
  return Object.fromEntries(cells);
}

const isText = ({ columns }: Table, name: string) => columns[name]?.type === 'text';
const quote = (name: string) => `"${name}"`;
