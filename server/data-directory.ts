import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export type DirectoryResult = { ok: true } | { ok: false; reason: 'unwritable'; detail: string };
export type ClaimResult = { ok: true; release(): void } | { ok: false; holder: string };

/** Makes the data directory where it is missing, and sees that it can be written to. */
export function prepareDataDirectory(path: string): DirectoryResult {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // Root passes access checks that a read-only file system then fails.
    writeFileSync(join(path, '.writable'), '');
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: 'unwritable', detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Claims a data directory for this process for as long as it lives. The claim is a lock that the operating system
 * holds on a file, by way of SQLite, so it ends with the process however that dies; the text beside it says who has it.
 */
export function claimDataDirectory(path: string, self: string): ClaimResult {
  const note = join(path, 'server.json');
  const lock = new Sqlite(join(path, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return { ok: false, holder: readHolder(note) };
    }
    throw error;
  }
  writeFileSync(note, self);
  return { ok: true, release: () => lock.close() };
}

function readHolder(note: string): string {
  try {
    return readFileSync(note, 'utf8');
  } catch {
    return 'another process';
  }
}
