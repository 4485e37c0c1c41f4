import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARCHIVES, samplePosts } from '@/tests/factories/archives';
import { startPostgresql } from '@/tests/fixtures/postgresql-server';

const POSTS = 5_000;
/** Between two looks at how much memory the command has, milliseconds. */
const LOOK_EVERY_MS = 50;

type Row = {
  what: string;
  'posts/s': number;
  'seconds, plan and save': number;
  'peak RSS, MB': number | null;
  'accounted for, %': number;
  'changed by the second run': number;
  'seconds, second run': number;
  'peak RSS, second run, MB': number | null;
};

/**
 * An archive of 5,000 posts of every source through `npm run site -- import PATH --yes`, twice. To reach: 100 % accounted
 * for, nothing changed by the second run, under 512 MB.
 */
export async function measure({ postgresql = false }: { postgresql?: boolean } = {}): Promise<Row[]> {
  const rows: Row[] = [];
  const posts = samplePosts(POSTS);
  for (const [source, write] of Object.entries(ARCHIVES)) {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-import-'));
    const server = postgresql ? await startPostgresql() : null;
    try {
      const archive = join(folder, 'archive');
      writeFileSync(archive, write(posts));
      const databaseUrl = server ? server.url('postgres') : `file:${join(folder, 'bench.db')}`;
      const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: databaseUrl };
      const first = await run(['import', archive, '--yes'], env);
      const second = await run(['import', archive, '--yes'], env);
      const counts = first.report?.counts ?? {};
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const unchanged = second.report?.counts.unchanged ?? 0;
      const row: Row = {
        what: `import, ${source}`,
        'posts/s': Math.round(POSTS / first.seconds),
        'seconds, plan and save': Number(first.seconds.toFixed(1)),
        'peak RSS, MB': first.peakMb,
        'accounted for, %': (100 * total) / POSTS,
        'changed by the second run': POSTS - unchanged,
        'seconds, second run': Number(second.seconds.toFixed(1)),
        'peak RSS, second run, MB': second.peakMb,
      };
      rows.push(row);
      // All of it takes minutes: whoever ends it early has what was measured until then.
      console.log(JSON.stringify(row));
    } finally {
      await server?.stop();
      rmSync(folder, { recursive: true });
    }
  }
  return rows;
}

type Report = { counts: Record<string, number> };
type Ran = { seconds: number; peakMb: number | null; report: Report | null };

/** Runs the command as an operator does, from its start to its end. */
function run(args: string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const began = performance.now();
  const child = spawn('npm', ['run', '--silent', 'site', '--', ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let [peakMb, output]: [number | null, string] = [null, ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000);
  });
  const timer = setInterval(() => {
    for (const pid of listProcesses(child)) peakMb = Math.max(peakMb ?? 0, peakOf(pid)) || peakMb;
  }, LOOK_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`The command ended with ${code}:\n${output}`));
      const path = /The report is in (\S+report\.json)/.exec(output)?.[1];
      const report: Report | null = path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
      resolve({ seconds: (performance.now() - began) / 1_000, peakMb, report });
    });
  });
}

/** npm, its shell and the command itself, which Linux tells; elsewhere none, and no figure. */
function listProcesses({ pid }: ChildProcess): number[] {
  const found = pid === undefined ? [] : [pid];
  for (const parent of found) {
    const path = `/proc/${parent}/task/${parent}/children`;
    if (existsSync(path)) found.push(...readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number));
  }
  return found;
}

/** The most memory that a process has had so far, MB. */
function peakOf(pid: number): number {
  try {
    const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
