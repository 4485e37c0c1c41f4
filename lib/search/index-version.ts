import type { Db, Tx } from '../db/client';

export const SEARCH_VERSION = 'search_version';

/** Says that the index has changed. */
export async function bumpIndexVersion(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO site_value (name, value) VALUES (${SEARCH_VERSION}, '1')
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(site_value.value AS BIGINT) + 1 AS TEXT)`;
}

/** A number in text that differs after each change of the index. */
export async function getIndexVersion(db: Db): Promise<string> {
  const row = await db.siteValue.findUnique({ where: { name: SEARCH_VERSION } });
  return row?.value ?? '0';
}
