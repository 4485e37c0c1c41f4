import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Db, Tx } from '../db/client';
import { readSnapshot } from '../db/read-snapshot';
import { type HeldOriginals, holdOriginals } from './hold-originals';
import { EXPORTED_PATH, MANIFEST_PATH, type Manifest, toJson, VERSION } from './manifest';
import { contentFiles } from './markdown/content-files';
import { readNumbering } from './numbering';
import { picturePath } from './picture-path';
import { readLines } from './read-rows';
import { pathOfTable } from './table';
import { TABLES } from './tables';
import type { FileSink } from './zip-writer';

export type ExportOptions = {
  /** Where the pictures are. */
  dataDir: string;
  siteUrl: string;
};

export type ExportSummary = {
  manifest: Manifest;
  /** Of the manifest: the same for the same content. */
  sha256: string;
};

/**
 * Writes the whole site, as it is at one moment, whatever is written meanwhile: docs/export-format.md. Takes the
 * same memory for a site of any size.
 * @param db a client that nothing else uses meanwhile: readSnapshot()
 */
export async function writeExport(db: Db, files: FileSink, options: ExportOptions, now: Date): Promise<ExportSummary> {
  try {
    // Before the snapshot: what is replaced until then has no row in it.
    const originals = await holdOriginals(options.dataDir, now);
    try {
      return await readSnapshot(db, (snapshot) => writeFiles(files, snapshot, originals, options, now));
    } finally {
      await originals.release();
    }
  } catch (error) {
    await files.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function writeFiles(
  sink: FileSink,
  snapshot: Db | Tx,
  originals: HeldOriginals,
  { siteUrl }: ExportOptions,
  now: Date,
): Promise<ExportSummary> {
  const numbering = await readNumbering(snapshot, TABLES);
  await originals.hold();
  const manifest: Manifest = {
    format: 'colloquy-export',
    version: VERSION,
    tables: {},
    numbering,
    missingPictures: [],
    files: [],
  };
  for (const table of TABLES) {
    const counted = { rows: 0 };
    manifest.files.push(await sink.add(pathOfTable(table), count(readLines(snapshot, table), counted)));
    manifest.tables[table.name] = counted;
  }
  await writePictures(sink, snapshot, originals, manifest);
  for await (const { path, text } of contentFiles(snapshot)) manifest.files.push(await sink.add(path, [text]));
  const { sha256 } = await sink.add(MANIFEST_PATH, [toJson(manifest)]);
  await sink.add(EXPORTED_PATH, [toJson({ exportedAt: now.toISOString(), siteUrl, manifestSha256: sha256 })]);
  await sink.end();
  return { manifest, sha256 };
}

async function writePictures(
  sink: FileSink,
  snapshot: Db | Tx,
  originals: HeldOriginals,
  { files, missingPictures }: Manifest,
): Promise<void> {
  for await (const id of pictureIds(snapshot)) {
    const path = originals.pathOf(id);
    if (await isThere(path)) files.push(await sink.add(picturePath(id), createReadStream(path), { isPacked: true }));
    else missingPictures.push(id);
  }
}

/** In the order of their bytes, which for hexadecimal digits is anybody's. */
async function* pictureIds(snapshot: Db | Tx): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const rows = await snapshot.image.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      select: { id: true },
      take: 1_000,
    });
    for (const { id } of rows) yield id;
    const next = rows.at(-1);
    if (!next) return;
    last = next.id;
  }
}

async function* count(lines: AsyncIterable<string>, counted: { rows: number }): AsyncGenerator<string> {
  for await (const line of lines) {
    counted.rows += 1;
    yield line;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
