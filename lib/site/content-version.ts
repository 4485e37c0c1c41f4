import type { Db, Tx } from '../db/client';

export const CONTENT_VERSION = 'content_version';

/**
 * Says that something readers see has changed. Call it in the transaction that changes it: every process drops its
 * cached pages once it sees the new version.
 */
export async function bumpContentVersion(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO site_value (name, value) VALUES (${CONTENT_VERSION}, '1')
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(site_value.value AS BIGINT) + 1 AS TEXT)`;
}

/** A number in text that differs after each change of content. */
export async function getContentVersion(db: Db | Tx): Promise<string> {
  const row = await db.siteValue.findUnique({ where: { name: CONTENT_VERSION } });
  return row?.value ?? '0';
}
