import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';
import { exportToFile } from '@/lib/exporting/export-to-file';
import { listContents } from '@/lib/exporting/list-contents';
import { restoreExport } from '@/lib/exporting/restore-export';
import { originalPath } from '@/lib/media/media-paths';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { createTestDatabase, test } from '../../fixtures/database';
import { bundleChild, ended, spawnChild } from '../../fixtures/typescript-child';

const folder = mkdtempSync(join(tmpdir(), 'colloquy-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Each is a file that waits for the disk, so that there is time to kill between the first and the last. */
const PICTURES = 150;

test('a restore that is killed leaves an empty site, and the next one restores it', async ({ db, database }) => {
  const now = new Date('2026-11-24T12:00:00Z');
  const { db: source } = await createTestDatabase();
  const [dataDir, path] = [join(folder, 'from'), join(folder, 'site.zip')];
  await seedSampleSeries(source, now);
  const pictures = Array.from({ length: PICTURES }, (_, i) => {
    const bytes = Buffer.from(`picture ${i}`);
    return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
  });
  await source.image.createMany({ data: pictures.map(({ id }) => ({ id, width: 20, height: 20, createdAt: now })) });
  mkdirSync(dirname(originalPath(dataDir, 'x')), { recursive: true });
  for (const { id, bytes } of pictures) writeFileSync(originalPath(dataDir, id), bytes);
  await exportToFile(source, { path, dataDir, siteUrl: 'https://example.org' }, now);
  await source.$disconnect();

  const target = join(folder, 'to');
  const originals = dirname(originalPath(target, 'x'));
  const script = await bundleChild('tests/lib/exporting/restore-child.ts');
  const child = spawnChild(script, [JSON.stringify(database), path, target]);
  const end = ended(child);
  // All rows are in by then, and not committed.
  while (!existsSync(originals) && child.exitCode === null) await sleep(5);
  child.kill('SIGKILL');
  expect((await end).signal).toBe('SIGKILL');
  expect(readdirSync(originals).length).toBeLessThan(PICTURES);
  expect(await listContents(db)).toEqual([]);

  expect(await restoreExport(db, target, path)).toMatchObject({ ok: true });
  expect(readdirSync(originals).filter((name) => name.endsWith('.webp'))).toHaveLength(PICTURES);
  expect(await listContents(db)).toEqual(expect.arrayContaining(['1 series', '150 pictures']));
});
