import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { type Db, openDb } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { asSingleWriter } from '@/lib/db/single-writer';
import { exportToFile } from '@/lib/exporting/export-to-file';
import { writeNumbering } from '@/lib/exporting/numbering';
import { restoreExport } from '@/lib/exporting/restore-export';
import { TABLES } from '@/lib/exporting/tables';
import { ZipReader } from '@/lib/exporting/zip-reader';
import { originalPath } from '@/lib/media/media-paths';
import { fillEveryTable } from '../../factories/every-table';
import { createTestDatabase, test } from '../../fixtures/database';

const folder = mkdtempSync(join(tmpdir(), 'colloquy-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date('2026-11-24T12:00:00Z');
let made = 0;
const newPath = (ending = '') => join(folder, `${++made}${ending}`);

/** An empty SQLite database, whichever kind the test itself is on. */
async function newSqlite(): Promise<Db> {
  const database = { kind: 'sqlite', path: newPath('.db') } as const;
  await migrate(database);
  return openDb(database);
}

async function exportOf(db: Db, dataDir: string, when = now) {
  const path = newPath('.zip');
  const summary = await exportToFile(db, { path, dataDir, siteUrl: 'https://example.org' }, when);
  return { path, ...summary };
}

/** Digest of each file by its path, but of the one that tells when it was made. */
async function digests(path: string): Promise<Record<string, string>> {
  const zip = await ZipReader.open(path);
  const files: Record<string, string> = {};
  for (const name of zip.paths) {
    if (name === 'exported.json') continue;
    const hash = createHash('sha256');
    for await (const chunk of zip.read(name)) hash.update(chunk);
    files[name] = hash.digest('hex');
  }
  zip.close();
  return files;
}

/** A picture that is known by its content, as those that are uploaded are. */
async function addPicture(db: Db, dataDir: string): Promise<string> {
  const bytes = Buffer.from(`picture ${made}`);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  mkdirSync(join(dataDir, 'media/originals'), { recursive: true });
  writeFileSync(originalPath(dataDir, id), bytes);
  await db.image.create({ data: { id, width: 20, height: 20, createdAt: now } });
  return id;
}

test('a site that is exported, restored into SQLite, exported and restored here again is the same to the byte', async ({
  db,
}) => {
  await fillEveryTable(db);
  const dataDir = newPath();
  const picture = await addPicture(db, dataDir);
  // A number that was given and is free again is not given twice.
  await asSingleWriter(db, 'seeding', (tx) => writeNumbering(tx, TABLES, { topic: 99 }));

  const first = await exportOf(db, dataDir);
  expect(Object.entries(first.manifest.tables).filter(([, { rows }]) => rows === 0)).toEqual([]);
  expect(Object.keys(first.manifest.tables)).toEqual(TABLES.map(({ name }) => name));

  const [there, thereData] = [await newSqlite(), newPath()];
  const restored = await restoreExport(there, thereData, first.path);
  expect(restored).toMatchObject({ ok: true, sha256: first.sha256 });
  const second = await exportOf(there, thereData, new Date('2027-01-01T00:00:00Z'));
  const { db: back } = await createTestDatabase();
  const backData = newPath();
  expect(await restoreExport(back, backData, second.path)).toMatchObject({ ok: true });
  const third = await exportOf(back, backData);

  const files = await digests(first.path);
  expect(await digests(second.path)).toEqual(files);
  expect(await digests(third.path)).toEqual(files);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([`media/${picture}.webp`, 'content/episodes/zeta-episode.md', 'manifest.json']),
  );
  // The whole file too, where it was made at the same moment.
  expect(readFileSync(third.path).equals(readFileSync(first.path))).toBe(true);
  expect(statSync(first.path).mode & 0o777).toBe(0o600);
  expect(readFileSync(originalPath(backData, picture), 'utf8')).toContain('picture');
  expect(existsSync(join(dataDir, 'media/originals'))).toBe(true);

  // What is read and written from here on goes on as it would have.
  for (const site of [there, back]) {
    const next = await site.topic.create({ data: { slug: 'next', name: 'Next', foldedName: 'next' } });
    expect(next.id).toBe(100);
    const [episode] = await site.episode.findMany({ where: { publishedAt: { lte: new Date('2026-01-29') } } });
    expect(episode?.publishedAt).toEqual(new Date('2026-01-28T23:59:59.000Z'));
    expect(await site.searchChange.count()).toBeGreaterThan(0);
  }
  await Promise.all([there, back].map((site) => site.$disconnect()));
});
