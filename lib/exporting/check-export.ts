import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDb } from '../db/client';
import { migrate } from '../db/migrate';
import { restoreExport } from './restore-export';
import { type ExportSummary, writeExport } from './write-export';
import { FileDigester } from './zip-writer';

/**
 * Whether an export brings back what it was made of: it is restored into an SQLite database of its own, and what that would
 * export must be the same, table by table and picture by picture.
 * @param folder where there is room for it; made and taken away again
 */
export async function checkExport(
  path: string,
  folder: string,
  { sha256 }: Pick<ExportSummary, 'sha256'>,
): Promise<{ ok: true } | { ok: false; problem: string }> {
  const database = { kind: 'sqlite', path: join(folder, 'check.db') } as const;
  try {
    await mkdir(folder, { mode: 0o700 });
    const migrated = await migrate(database);
    if (!migrated.ok) return { ok: false, problem: `no database could be made for it (${migrated.reason})` };
    const db = openDb(database);
    try {
      const restored = await restoreExport(db, folder, path);
      if (!restored.ok) return { ok: false, problem: 'detail' in restored ? restored.detail : restored.reason };
      const again = await writeExport(db, new FileDigester(), { dataDir: folder, siteUrl: '' }, new Date());
      return again.sha256 === sha256 ? { ok: true } : { ok: false, problem: 'what it brings back is something else' };
    } finally {
      await db.$disconnect();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
