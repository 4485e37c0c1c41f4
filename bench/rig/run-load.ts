import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { BenchServer, Figures } from './server';

/** What a load program prints. */
export const loadResultSchema = z.object({
  requestsPerSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  requests: z.number(),
  failed: z.number(),
  accepted: z.number().optional(),
});
export type LoadResult = z.infer<typeof loadResultSchema>;

/** Requests; a number of them rather than a time, so that each gets its answer before the load ends. */
const WARM_UP = 5_000;
const MEASURED = 30_000;

/** Runs a load program in a process of its own, first to warm the server up; only the second run counts. */
export async function runLoad(
  server: BenchServer,
  program: 'load-pages' | 'load-events',
  what: string,
): Promise<{ figures: Figures; acceptedInAll: number }> {
  const warmUp = await load(server.url, program, WARM_UP);
  const before = server.readUsage();
  const result = await load(server.url, program, MEASURED);
  const after = server.readUsage();
  const figures = {
    what,
    'requests/s': Math.round(result.requestsPerSecond),
    'p50 ms': result.p50,
    'p99 ms': result.p99,
    'CPU ms/request': Number(((after.cpuMs - before.cpuMs) / result.requests).toFixed(2)),
    'RSS MB': Math.round(after.rssMb),
    failed: result.failed,
  };
  return { figures, acceptedInAll: (warmUp.accepted ?? 0) + (result.accepted ?? 0) };
}

async function load(url: string, program: string, amount: number): Promise<LoadResult> {
  const path = join(import.meta.dirname, 'rig', `${program}.mjs`);
  const { stdout } = await promisify(execFile)(process.execPath, [path, url, String(amount)]);
  return loadResultSchema.parse(JSON.parse(stdout));
}

/** Has so many events taken in, one a request. @returns requests a second, all of which must have succeeded */
export async function loadEvents(url: string, amount: number): Promise<number> {
  const { failed, requestsPerSecond } = await load(url, 'load-events', amount);
  if (failed > 0) throw new Error(`${failed} of ${amount} requests failed`);
  return requestsPerSecond;
}
