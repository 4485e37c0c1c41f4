import { processGlobals } from '../../process-globals';

processGlobals.imports ??= { isStopped: false, jobs: new Set(), fetching: new Map() };

/** What this process is at: lib/importing/runs/in-background.ts. */
export const { imports } = processGlobals;

/** Has the runs of this process stop after the post under way; they can go on later. */
export async function stopImports(): Promise<void> {
  imports.isStopped = true;
  for (const { stop } of imports.fetching.values()) stop.abort();
  await Promise.all(imports.jobs);
}
