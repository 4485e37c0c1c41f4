import type { Asker } from '../../auth/permissions';
import type { Db } from '../../db/client';
import { log } from '../../log';
import { processGlobals } from '../../process-globals';
import { applyRun } from './apply-run';
import { type PlanRun, planRun } from './plan-run';
import { writeReport } from './report';
import { undoRun } from './undo-run';

processGlobals.imports ??= { isStopped: false, jobs: new Set() };
const { imports } = processGlobals;

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

/** Has the runs of this process stop after the post under way; they can go on later. */
export async function stopImports(): Promise<void> {
  imports.isStopped = true;
  await Promise.all(imports.jobs);
}

function start(what: string, run: () => Promise<unknown>): void {
  const job = run()
    .then(() => {})
    .catch((error) => log.error(`an archive could not be ${what}`, { error }))
    .finally(() => imports.jobs.delete(job));
  imports.jobs.add(job);
}
