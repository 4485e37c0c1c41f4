import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterAll, beforeEach, expect } from 'vitest';
import { ZipFile } from 'yazl';
import { exportToFile } from '@/lib/exporting/export-to-file';
import type { Manifest } from '@/lib/exporting/manifest';
import { restoreExport } from '@/lib/exporting/restore-export';
import { ZipReader } from '@/lib/exporting/zip-reader';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { createTestDatabase, test } from '../../fixtures/database';

const folder = mkdtempSync(join(tmpdir(), 'colloquy-refusals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = new Date('2026-11-24T12:00:00Z');
const path = join(folder, 'site.zip');
const altered = join(folder, 'altered.zip');

beforeEach(async () => {
  const { db } = await createTestDatabase();
  await seedSampleSeries(db, now);
  await exportToFile(db, { path, dataDir: folder, siteUrl: 'https://example.org' }, now);
  await db.$disconnect();
});

type Files = Map<string, Buffer>;

async function readFiles(): Promise<Files> {
  const zip = await ZipReader.open(path);
  const files: Files = new Map();
  for (const name of zip.paths) files.set(name, await zip.readWhole(name, 10_000_000));
  zip.close();
  return files;
}

async function writeFiles(files: Files, options: { mode?: number } = {}): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, options);
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(altered)));
}

/** Changes files and the sums that vouch for them: what a forger would hand over. */
async function forge(change: (files: Files, manifest: Manifest) => void): Promise<void> {
  const files = await readFiles();
  const manifest: Manifest = JSON.parse(String(files.get('manifest.json')));
  change(files, manifest);
  manifest.files = manifest.files.map((file) => {
    const bytes = files.get(file.path) ?? Buffer.alloc(0);
    return { path: file.path, bytes: bytes.byteLength, sha256: sum(bytes) };
  });
  const text = Buffer.from(JSON.stringify(manifest));
  const exported = { exportedAt: now.toISOString(), siteUrl: '', manifestSha256: sum(text) };
  await writeFiles(files.set('manifest.json', text).set('exported.json', Buffer.from(JSON.stringify(exported))));
}

/** Changes files and nothing else. */
async function damage(change: (files: Files) => void): Promise<void> {
  const files = await readFiles();
  change(files);
  await writeFiles(files);
}

const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const edit = (files: Files, name: string, from: string | RegExp, to: string) =>
  files.set(name, Buffer.from(String(files.get(name)).replace(from, to)));

test('what is no whole, sound export is refused with a sentence, and nothing of it stays', async ({ db }) => {
  const refusal = async () => {
    const result = await restoreExport(db, join(folder, 'data'), altered);
    expect(await db.series.count()).toBe(0);
    return result.ok ? 'taken' : 'detail' in result ? `${result.reason}: ${result.detail}` : result.reason;
  };

  writeFileSync(altered, 'no ZIP at all');
  expect(await refusal()).toMatch(/^not-a-zip: /);
  writeFileSync(altered, readFileSync(path).subarray(0, 2_000));
  expect(await refusal()).toMatch(/^not-a-zip: /);
  await writeFiles(new Map([['readme.txt', Buffer.from('x')]]));
  expect(await refusal()).toBe('not-an-export: It has no manifest.json.');
  await forge((_, manifest) => void Object.assign(manifest, { format: 'another' }));
  expect(await refusal()).toBe('not-an-export: Its manifest.json is not one of Colloquy.');
  await forge((_, manifest) => void Object.assign(manifest, { version: 2, news: true }));
  expect(await refusal()).toBe('newer-version: It is of version 2 of the format; this Colloquy reads 1.');

  await damage((files) => edit(files, 'data/guest.ndjson', 'Glyph', 'Glyff'));
  expect(await refusal()).toBe('damaged: data/guest.ndjson is not what the manifest says.');
  await damage((files) => edit(files, 'manifest.json', '"version": 1', '"version":  1'));
  expect(await refusal()).toBe('damaged: manifest.json is not the one that exported.json names.');
  await damage((files) => files.set('data/more.ndjson', Buffer.from('{}')));
  expect(await refusal()).toBe('damaged: The manifest says nothing of data/more.ndjson.');
  await damage((files) => files.delete('data/guest.ndjson'));
  expect(await refusal()).toBe('damaged: data/guest.ndjson is missing.');

  await forge((files) => edit(files, 'data/guest.ndjson', /^/, 'x'));
  expect(await refusal()).toBe('damaged: Row 1 of guest is no JSON.');
  await forge((files) => edit(files, 'data/guest.ndjson', '"id":1', '"id":1.5'));
  expect(await refusal()).toMatch(
    /^damaged: Row 1 of guest is no such row: its id is missing, or is not what it has to be/,
  );
  await forge((files) => edit(files, 'data/guest.ndjson', '"id":1', '"admin":true,"id":1'));
  expect(await refusal()).toMatch(/^damaged: Row 1 of guest is no such row: it has admin besides what such a row has/);
  await forge((files) => edit(files, 'data/question.ndjson', /"series_id":1/, '"series_id":9'));
  expect(await refusal()).toMatch(/^rows-refused: The database refused rows of question/);
  await forge((files) => edit(files, 'data/guest.ndjson', /.*\n/, ''));
  expect(await refusal()).toMatch(/^damaged: data\/guest.ndjson has \d+ rows, and not as many as the manifest says\./);
  await forge((files, { files: named }) => {
    named.push({ path: `media/${'0'.repeat(32)}.webp`, bytes: 0, sha256: '' });
    files.set(`media/${'0'.repeat(32)}.webp`, Buffer.from('another'));
  });
  expect(await refusal()).toBe(`damaged: media/${'0'.repeat(32)}.webp is not the picture of its name.`);

  await writeFiles(await readFiles(), { mode: 0o120_777 });
  expect(await refusal()).toBe('unsafe: data/user.ndjson is no ordinary file.');
  await damage((files) => files.set('aa/aa/passwd', Buffer.from('x')));
  writeFileSync(
    altered,
    Buffer.from(readFileSync(altered, 'latin1').replaceAll('aa/aa/passwd', '../../passwd'), 'latin1'),
  );
  expect(await refusal()).toMatch(/^unsafe: .*\.\.\/\.\.\/passwd/);
  await forge((files) => files.set('data/audit_entry.ndjson', Buffer.alloc(4_000_000, ' ')));
  expect(await refusal()).toBe('unsafe: data/audit_entry.ndjson would unpack to more than 400 times its size.');

  writeFileSync(altered, readFileSync(path));
  expect(await restoreExport(db, join(folder, 'data'), altered)).toMatchObject({ ok: true });
  const again = await restoreExport(db, join(folder, 'data'), altered);
  expect(again).toMatchObject({ ok: false, reason: 'not-empty', contents: expect.arrayContaining(['1 series']) });
});
