import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Db } from '../db/client';
import { type ExportOptions, type ExportSummary, writeExport } from './write-export';
import { ZipWriter } from './zip-writer';

/** What a file is called while it is written. */
export const partialPath = (path: string): string => `${path}.partial`;

/**
 * Writes an export to a file, which is there whole or not at all. Only its owner may read it: accounts are in it.
 * @param check looks at the whole file before it gets its name; where it throws, the file goes
 */
export async function exportToFile(
  db: Db,
  { path, ...options }: ExportOptions & { path: string },
  now: Date,
  check: (partial: string, summary: ExportSummary) => Promise<void> = async () => {},
): Promise<ExportSummary> {
  const partial = partialPath(path);
  try {
    const sink = createWriteStream(partial, { mode: 0o600, flush: true });
    const summary = await writeExport(db, new ZipWriter(sink), options, now);
    await check(partial, summary);
    await rename(partial, path);
    return summary;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
