import { type Db, databaseKind } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/sqlite/client';
import { updateIndex } from '@/lib/search/update-index';

/** Counters, which only go up. */
const COUNTERS: readonly unknown[] = ['content_version', 'search_version'];

/**
 * Every row of every table, as text in order, to compare with what is there later. Left out are counters, what is kept of
 * migrations, and the index of search, which is brought up to date first and follows from search_document.
 */
export async function dumpTables(db: Db): Promise<Record<string, string[]>> {
  await updateIndex(db);
  const names =
    databaseKind(db) === 'sqlite'
      ? await db.$queryRaw<{ name: string }[]>`
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
      : await db.$queryRaw<{ name: string }[]>`
          SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const dump: Record<string, string[]> = {};
  for (const { name } of names) {
    if (name === '_prisma_migrations' || name.startsWith('search_index')) continue;
    const rows = await db.$queryRaw<Record<string, unknown>[]>`SELECT * FROM ${Prisma.raw(`"${name}"`)}`;
    dump[name] = rows.filter(isCompared).map(toText).sort();
  }
  return dump;
}

function isCompared(row: Record<string, unknown>): boolean {
  return !COUNTERS.includes(row.name);
}

function toText(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  });
}
