import { execFileSync } from 'node:child_process';
import { type Db, openDb } from '@/lib/db/client';
import type { Env } from '@/lib/env';
import { startPostgresql } from '@/tests/fixtures/postgresql-server';
import { startSite } from '@/tests/fixtures/site';

export type BenchOptions = {
  postgresql: boolean;
  /** Sizes to measure at, where a measurement has sizes. */
  events?: number[];
};

/** One line of the table. */
export type Figures = {
  what: string;
  'requests/s': number;
  'p50 ms': number;
  'p99 ms': number;
  /** Processor time of the server, which a busy machine changes less than the others. */
  'CPU ms/request': number;
  /** Resident memory of the server after the load. */
  'RSS MB': number;
  failed: number;
  accepted?: number;
  stored?: number;
};

export type BenchServer = {
  url: string;
  port: number;
  db: Db;
  database: Env['database'];
  readUsage(): { cpuMs: number; rssMb: number };
  stop(): Promise<void>;
};

/** The real server on a fresh database, SQLite or a PostgreSQL that waits for the disk. */
export async function startBenchServer({ postgresql }: BenchOptions): Promise<BenchServer> {
  const databaseServer = postgresql ? await startPostgresql({ durable: true }) : null;
  const databaseUrl = databaseServer?.url('postgres');
  const site = await startSite({ env: databaseUrl ? { DATABASE_URL: databaseUrl } : {} });
  const database: Env['database'] = databaseUrl
    ? { kind: 'postgresql', url: databaseUrl }
    : { kind: 'sqlite', path: `${site.dataDir}/colloquy.db` };
  const db = openDb(database);
  return {
    url: site.url,
    port: Number(new URL(site.url).port),
    db,
    database,
    readUsage: () => readUsage(site.pid),
    stop: async () => {
      await db.$disconnect();
      await site.stop();
      await databaseServer?.stop();
    },
  };
}

/** As `ps` tells it: processor time as [[DD-]hh:]mm:ss or, where cputimes is known, in seconds. */
function readUsage(pid: number | undefined): { cpuMs: number; rssMb: number } {
  const text = execFileSync('ps', ['-o', 'rss=,cputimes=', '-p', String(pid)], { encoding: 'utf8' });
  const [rss = 0, seconds = 0] = text.trim().split(/\s+/).map(Number);
  return { cpuMs: seconds * 1000, rssMb: rss / 1024 };
}
