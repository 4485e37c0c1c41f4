import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findDifferences } from '@/lib/analytics/rollups/find-differences';
import { bytesToUuid } from '@/lib/analytics/uuid';
import { databaseUrl } from '@/tests/fixtures/database-url';
import { withRestored } from '@/tests/fixtures/restored';
import { median } from './rig/median';
import { type BenchOptions, type BenchServer, startBenchServer } from './rig/server';

const ROUNDS = 20;
const EVENTS_A_SECOND = 500;
/** Until the server is warm, milliseconds. */
const WARM_UP_MS = 5_000;

type Row = {
  what: string;
  backups: number;
  'events/s': number;
  /** Of requests while backups were made and restored. */
  'p99 ms': number;
  failed: number;
  'median s a backup': number;
  /** Acknowledged before a backup began and not in it, over all rounds; figures that are not what its events say. */
  missing: number;
  torn: number;
};

/**
 * Backups by the command beside a server that takes in 500 events a second, each restored. To reach: nothing that was
 * acknowledged before a backup began is missing in it, and every figure in it is what its events say.
 */
export async function measure(options: BenchOptions): Promise<Row[]> {
  const server = await startBenchServer(options);
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-backup-'));
  const load = startLoad(server.url);
  try {
    await sleep(WARM_UP_MS);
    const began = { at: performance.now(), acknowledged: load.acknowledged.length };
    const seconds: number[] = [];
    let missing = 0;
    let torn = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const before = load.acknowledged.slice();
      const start = performance.now();
      await backUp(server, folder);
      seconds.push((performance.now() - start) / 1000);
      const found = await examine(folder);
      missing += before.filter((id) => !found.ids.has(id)).length;
      torn += found.differences;
    }
    const lasted = (performance.now() - began.at) / 1000;
    load.times.sort((a, b) => a - b);
    return [
      {
        what: `backup on ${options.postgresql ? 'PostgreSQL' : 'SQLite'}`,
        backups: seconds.length,
        'events/s': Math.round((load.acknowledged.length - began.acknowledged) / lasted),
        'p99 ms': load.times[Math.floor(load.times.length * 0.99)] ?? 0,
        failed: load.failed(),
        'median s a backup': Number(median(seconds).toFixed(1)),
        missing,
        torn,
      },
    ];
  } finally {
    load.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startLoad(url: string) {
  const program = join(import.meta.dirname, 'rig', 'load-steady.mjs');
  const child = spawn(process.execPath, [program, url, String(EVENTS_A_SECOND)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const times: number[] = [];
  let failed = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [ms, ...ids] = line.split(' ');
    times.push(Number(ms));
    if (ids[0] === 'failed') failed += 1;
    else acknowledged.push(...ids);
  });
  return { acknowledged, times, failed: () => failed, stop: () => child.kill() };
}

/** By the command, as a nightly job does, keeping one. */
async function backUp({ database }: BenchServer, folder: string): Promise<void> {
  const dataDir = database.kind === 'sqlite' ? dirname(database.path) : folder;
  const env = { ...process.env, DATABASE_URL: databaseUrl(database), DATA_DIR: dataDir };
  const command = ['scripts/site.mjs', 'backup', join(folder, 'backups'), '--keep', '1'];
  await promisify(execFile)(process.execPath, command, { env });
}

async function examine(folder: string): Promise<{ ids: Set<string>; differences: number }> {
  const [name = '', ...others] = readdirSync(join(folder, 'backups'));
  if (others.length > 0) throw new Error(`Only one backup was to be kept; there are ${others.length + 1}`);
  return withRestored(join(folder, 'backups', name), async (db) => {
    const events = await db.event.findMany({ select: { id: true } });
    const { differences } = await findDifferences(db);
    return { ids: new Set(events.map(({ id }) => bytesToUuid(id))), differences: differences.length };
  });
}
