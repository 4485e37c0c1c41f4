import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import type { ImportRunState } from '@/lib/db/generated/sqlite/enums';
import { cleanUpImports } from '@/lib/importing/runs/clean-up';
import { test as withDatabase } from '@/tests/fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const test = withDatabase.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from this pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-clean-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

let last = 0;
/** A run with files. @param state null for a folder that no run has */
async function keep(db: Db, dataDir: string, state: ImportRunState | null, days: number): Promise<string> {
  const id = `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
  const folder = join(dataDir, 'imports', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'archive'), 'bytes');
  utimesSync(folder, daysAgo(days), daysAgo(days));
  const at = { createdAt: daysAgo(days), activeAt: daysAgo(days) };
  if (state) await db.importRun.create({ data: { id, state, source: 'feed', fileName: 'a', fileHash: '', ...at } });
  return id;
}

test('files of imports that are over go after a month, of those that can go on after three; their rows stay', async ({
  db,
  dataDir,
}) => {
  const over = ['done', 'undone', 'failed'] as const;
  const open = ['planned', 'paused', 'running'] as const;
  const gone: string[] = [];
  const kept: string[] = [];
  for (const state of over) {
    gone.push(await keep(db, dataDir, state, 31));
    kept.push(await keep(db, dataDir, state, 29));
  }
  for (const state of open) {
    gone.push(await keep(db, dataDir, state, 91));
    kept.push(await keep(db, dataDir, state, 89));
  }
  gone.push(await keep(db, dataDir, null, 3));
  kept.push(await keep(db, dataDir, null, 1));
  mkdirSync(join(dataDir, 'imports', 'of somebody else'));

  expect((await cleanUpImports(db, dataDir, now)).sort()).toEqual(gone.sort());
  for (const id of gone) expect(existsSync(join(dataDir, 'imports', id))).toBe(false);
  for (const id of kept) expect(existsSync(join(dataDir, 'imports', id, 'archive'))).toBe(true);
  expect(existsSync(join(dataDir, 'imports', 'of somebody else'))).toBe(true);
  expect(await db.importRun.count()).toBe(12);
  expect(await cleanUpImports(db, dataDir, now)).toEqual([]);
});

test('where nothing was ever imported there is nothing to clean up', async ({ db, dataDir }) => {
  expect(await cleanUpImports(db, dataDir, now)).toEqual([]);
});
