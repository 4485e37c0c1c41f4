import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import type { Env } from '@/lib/env';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { createAsker } from '@/tests/factories/editor';
import { episodeContent } from '@/tests/factories/episode-content';
import { startPostgresql } from '@/tests/fixtures/postgresql-server';
import type { BenchOptions } from './rig/server';
import { type Times, timeRuns } from './rig/time-runs';

const ANSWERS = 20;

/** An interview with 20 answers saved again, each of them changed, with its revision. To reach: p95 under 100 ms. */
export async function measure({ postgresql }: BenchOptions): Promise<({ what: string } & Times)[]> {
  const server = postgresql ? await startPostgresql({ durable: true }) : null;
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'));
  const database: Env['database'] = server
    ? { kind: 'postgresql', url: server.url('postgres') }
    : { kind: 'sqlite', path: join(folder, 'colloquy.db') };
  await migrate(database);
  const db = openDb(database);
  try {
    const editor = await createAsker(db);
    let last = {
      id: null as number | null,
      revision: 0,
      anchors: Array.from({ length: ANSWERS }, () => null as string | null),
    };
    const save = async () => {
      const answers = last.anchors.map((anchor, i) => ({
        anchor,
        questionId: null,
        wording: `Question ${i + 1}?`,
        body: `- Answer ${i + 1}, as of save ${last.revision + 1}\n`.repeat(8),
        startSeconds: i * 60,
      }));
      const content = episodeContent({ answers });
      const result = await saveEpisode(db, { ...last, status: 'published', content, editor }, new Date());
      if (!result.ok) throw new Error(`refused: ${result.reason}`);
      last = result;
    };
    return [{ what: `${database.kind}: save an episode with ${ANSWERS} answers`, ...(await timeRuns(save)) }];
  } finally {
    await db.$disconnect();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
