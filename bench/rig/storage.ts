import type { Db } from '@/lib/db/client';
import { databaseKind } from '@/lib/db/client';

/** Bytes that all tables and indexes take. */
export async function measureStorage(db: Db): Promise<number> {
  if (databaseKind(db) === 'sqlite') {
    const [pages] = await db.$queryRaw<{ bytes: bigint }[]>`
      SELECT (page_count - freelist_count) * page_size AS bytes
      FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()`;
    return Number(pages?.bytes);
  }
  const [tables] = await db.$queryRaw<{ bytes: bigint }[]>`
    SELECT SUM(pg_total_relation_size(oid))::bigint AS bytes FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
  return Number(tables?.bytes);
}

/** Bytes by table, its indexes included, the largest first. */
export async function listStorage(db: Db): Promise<{ table: string; bytes: number }[]> {
  const rows =
    databaseKind(db) === 'sqlite'
      ? await db.$queryRaw<{ name: string; bytes: bigint }[]>`
          SELECT m.tbl_name AS name, SUM(s.pgsize) AS bytes FROM dbstat s JOIN sqlite_schema m ON m.name = s.name
          WHERE s.aggregate = true GROUP BY m.tbl_name ORDER BY 2 DESC LIMIT 8`
      : await db.$queryRaw<{ name: string; bytes: bigint }[]>`
          SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC LIMIT 8`;
  return rows.map(({ name, bytes }) => ({ table: name, bytes: Number(bytes) }));
}
