import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../db/client';
import { checkExport } from './check-export';
import { exportToFile } from './export-to-file';
import type { ExportOptions, ExportSummary } from './write-export';

/** Of a backup in a folder: when it was made, in UTC. Others' files there are never touched. */
const NAME = /^colloquy-\d{8}T\d{6}Z\.zip$/;
/** What a backup that was cut off leaves behind. */
const REMAINS = /^colloquy-\d{8}T\d{6}Z\.zip\.(?:partial|check)$/;
const STALE_MS = 86_400_000;

export type BackUpOptions = ExportOptions & {
  /** Made where it is missing. */
  folder: string;
  /** How many to keep, this one included; null keeps all. */
  keep: number | null;
};

export type BackUpResult =
  | { ok: true; path: string; summary: ExportSummary; removed: string[] }
  | { ok: false; problem: string };

class CheckFailed extends Error {}

/**
 * Puts a backup into a folder beside a running server. It has its name only once it was restored to a place of its own and
 * found to be the same; only then do old ones go.
 * @param db a client that nothing else uses meanwhile
 */
export async function backUp(db: Db, { folder, keep, ...options }: BackUpOptions, now: Date): Promise<BackUpResult> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, nameAt(now));
  try {
    const summary = await exportToFile(db, { ...options, path }, now, async (partial, made) => {
      const checked = await checkExport(partial, `${path}.check`, made);
      if (!checked.ok) throw new CheckFailed(checked.problem);
    });
    return { ok: true, path, summary, removed: await prune(folder, keep, now) };
  } catch (error) {
    if (error instanceof CheckFailed) return { ok: false, problem: error.message };
    throw error;
  }
}

function nameAt(now: Date): string {
  return `colloquy-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.zip`;
}

/** @returns the names of the backups that went */
async function prune(folder: string, keep: number | null, now: Date): Promise<string[]> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => REMAINS.test(one))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs > STALE_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
  const backups = names.filter((name) => NAME.test(name)).sort();
  const old = keep === null ? [] : backups.slice(0, Math.max(0, backups.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old;
}
