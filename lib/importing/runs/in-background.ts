import type { Asker } from '../../auth/permissions';
import type { Db } from '../../db/client';
import { log } from '../../log';
import { applyRun } from './apply-run';
import { countLinked, fetchLinked } from './fetch-linked';
import { type PlanRun, planRun } from './plan-run';
import { writeReport } from './report';
import { imports } from './running';
import { undoRun } from './undo-run';

/** Reads an archive that was sent to the desk, while its page shows how far it is. */
export function startPlanning(db: Db, dataDir: string, plan: PlanRun): void {
  start('read', () => planRun(db, dataDir, plan));
}

/** Applies a run while its page shows how far it is. */
export function startApplying(db: Db, dataDir: string, run: { runId: string; editor: Asker }): void {
  start('applied', async () => {
    const result = await applyRun(db, dataDir, run, { isStopped: () => imports.isStopped });
    if (result.ok) await writeReport(db, dataDir, run.runId, new Date());
  });
}

export function startUndoing(db: Db, dataDir: string, run: { runId: string; editor: Asker }): void {
  start('undone', async () => {
    const result = await undoRun(db, dataDir, run, new Date());
    if (result.ok) await writeReport(db, dataDir, run.runId, new Date());
  });
}

/** How far the fetching of a run's pictures is. */
export type FetchProgress = { kept: number; failed: number; left: number };

/** Fetches the pictures that a run's posts only link, once at a time, while its page shows how far it is. */
export function startFetching(db: Db, dataDir: string, run: { runId: string; editor: Asker }): void {
  const { runId } = run;
  if (imports.fetching.has(runId) || imports.isStopped) return;
  const fetching = { stop: new AbortController(), kept: 0, failed: 0, left: 0 };
  imports.fetching.set(runId, fetching);
  start('given its pictures', async () => {
    try {
      fetching.left = await countLinked(db, runId);
      const onProgress = (progress: FetchProgress) => Object.assign(fetching, progress);
      const result = await fetchLinked(db, dataDir, run, { signal: fetching.stop.signal, onProgress });
      if (result.ok) await writeReport(db, dataDir, runId, new Date());
    } finally {
      imports.fetching.delete(runId);
    }
  });
}

export function stopFetching(runId: string): void {
  imports.fetching.get(runId)?.stop.abort();
}

/** Null where nobody in this process fetches anything for a run. */
export function getFetchProgress(runId: string): FetchProgress | null {
  const fetching = imports.fetching.get(runId);
  return fetching ? { kept: fetching.kept, failed: fetching.failed, left: fetching.left } : null;
}

function start(what: string, run: () => Promise<unknown>): void {
  const job = run()
    .then(() => {})
    .catch((error) => log.error(`an archive could not be ${what}`, { error }))
    .finally(() => imports.jobs.delete(job));
  imports.jobs.add(job);
}
