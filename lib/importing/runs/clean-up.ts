import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../db/client';
import type { ImportRunState } from '../../db/generated/sqlite/enums';
import { removeRunFolder, runFolder } from './spool';

const DAY_MS = 86_400_000;
/**
 * After how many days without anything happening the files of a run go: what is over needs them no more, what can still go
 * on waits for somebody. Its rows, and so its report and its undoing, stay.
 */
const DAYS = {
  done: 30,
  undone: 30,
  failed: 30,
  planned: 90,
  paused: 90,
  running: 90,
} as const satisfies Record<ImportRunState, number>;
/** Of a folder that belongs to no run: an upload that was cut off. */
const DAYS_OF_NOBODY = 2;
const RUN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Removes what old imports keep on the disk: the archives that were sent and the posts as they were read.
 * @returns the runs whose folders went
 */
export async function cleanUpImports(db: Db, dataDir: string, now: Date): Promise<string[]> {
  const names = await readdir(join(dataDir, 'imports')).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const removed: string[] = [];
  for (const name of names.filter((name) => RUN_ID.test(name))) {
    const run = await db.importRun.findUnique({ where: { id: name }, select: { state: true, activeAt: true } });
    const days = run ? DAYS[run.state] : DAYS_OF_NOBODY;
    const touched = run ? run.activeAt : (await stat(runFolder(dataDir, name))).mtime;
    if (now.getTime() - touched.getTime() <= days * DAY_MS) continue;
    await removeRunFolder(dataDir, name);
    removed.push(name);
  }
  return removed;
}
