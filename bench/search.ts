import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, openDb } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import type { Env } from '@/lib/env';
import { rebuildIndex } from '@/lib/search/rebuild-index';
import { search } from '@/lib/search/search';
import { startPostgresql } from '@/tests/fixtures/postgresql-server';
import { EPISODES, guestName, makeVocabulary, seededRandom, writeCorpus, zipf } from './rig/search-corpus';
import type { BenchOptions } from './rig/server';

type SearchFigures = {
  what: string;
  'p50 ms': number;
  'p95 ms': number;
  /** Processor time of this process, which a busy machine changes less: on SQLite all that a search takes. */
  'CPU p50 ms': number;
  'CPU p95 ms': number;
  'results, p50': number;
};

/** Different queries of a sort; each is asked once to warm up and then counted. */
const QUERIES = 60;

/**
 * A search of 10,000 answers and 500 transcripts of 9,000 words, everything that a page of results takes from the
 * database included. To reach: p95 under 50 ms on both databases.
 */
export async function measure({ postgresql }: BenchOptions): Promise<SearchFigures[]> {
  const server = postgresql ? await startPostgresql({ durable: true }) : null;
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'));
  const database: Env['database'] = server
    ? { kind: 'postgresql', url: server.url('postgres') }
    : { kind: 'sqlite', path: join(folder, 'colloquy.db') };
  await migrate(database);
  const db = openDb(database);
  try {
    const vocabulary = makeVocabulary();
    await writeCorpus(db, vocabulary);
    const began = performance.now();
    const counts = await rebuildIndex(db);
    console.log(`indexed in ${((performance.now() - began) / 1000).toFixed(1)} s:`, counts);
    // PostgreSQL does so by itself within a minute.
    if (server) await db.$executeRaw`ANALYZE`;
    const rows: SearchFigures[] = [];
    for (const [sort, queries] of Object.entries(listQueries(vocabulary))) {
      rows.push(await timeSearches(db, `${database.kind}: ${sort}`, queries));
    }
    return rows;
  } finally {
    await db.$disconnect();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function listQueries(vocabulary: readonly string[]): Record<string, string[]> {
  const random = seededRandom(3);
  const say = zipf(vocabulary, random);
  const rank = (from: number, to: number) => vocabulary[from + Math.floor(random() * (to - from))] ?? '';
  const some = (make: () => string) => Array.from({ length: QUERIES }, make);
  const surname = () => guestName(1 + Math.floor(random() * EPISODES)).split(' ')[1] ?? '';
  return {
    'the most common words': vocabulary.slice(0, QUERIES).map((word) => word),
    'a word': some(() => rank(60, 5_000)),
    'two words': some(() => `${rank(60, 2_000)} ${rank(60, 2_000)}`),
    'two words as they are spoken': some(() => `${say()} ${say()}`),
    'four common words': some(() => [0, 1, 2, 3].map(() => rank(0, 30)).join(' ')),
    'a phrase': some(() => `"${rank(0, 60)} ${rank(0, 200)}"`),
    'a name': some(surname),
    'a name and a word': some(() => `${surname()} ${rank(60, 2_000)}`),
    'two letters': some(() => rank(100, 20_000).slice(0, 2)),
    'three letters': some(() => rank(100, 20_000).slice(0, 3)),
    'four letters': some(() => rank(1_000, 20_000).slice(0, 4)),
    'a mistyped name': some(() => surname().replace(/(..)(.)(.)/, '$1$3$2')),
    'no such words': some(() => `${rank(0, 20_000)}qqx ${rank(0, 20_000)}yyk`),
  };
}

async function timeSearches(db: Db, what: string, queries: string[]): Promise<SearchFigures> {
  const request = { kind: null, guestSlug: null, page: 1, size: 20 };
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const totals: number[] = [];
  for (const round of ['warm up', 'count']) {
    for (const text of queries) {
      const began = performance.now();
      const before = process.cpuUsage();
      const { total } = await search(db, { text, ...request });
      if (round === 'warm up') continue;
      const { user, system } = process.cpuUsage(before);
      times.push(performance.now() - began);
      cpuTimes.push((user + system) / 1000);
      totals.push(total);
    }
  }
  const ms = (of: number[], share: number) => Number(quantile(of, share).toFixed(1));
  return {
    what,
    'p50 ms': ms(times, 0.5),
    'p95 ms': ms(times, 0.95),
    'CPU p50 ms': ms(cpuTimes, 0.5),
    'CPU p95 ms': ms(cpuTimes, 0.95),
    'results, p50': quantile(totals, 0.5),
  };
}

function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
