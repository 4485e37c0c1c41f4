import { createHash } from 'node:crypto';
import { type Db, databaseKind, type Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import { asSingleWriter } from '../db/single-writer';
import { originalPath } from '../media/media-paths';
import { writeWhole } from '../media/write-whole';
import { bumpContentVersion } from '../site/content-version';
import { listContents } from './list-contents';
import type { Manifest } from './manifest';
import { writeNumbering } from './numbering';
import { readManifest } from './read-manifest';
import { readRowsOfFile } from './read-rows-of-file';
import { pathOfTable, type Table } from './table';
import { SITE_VALUES, TABLES } from './tables';
import { UnreadableExport, type UnreadableReason } from './unreadable-export';
import { writeRows } from './write-rows';
import { ZipReader } from './zip-reader';

/** How long a restore may take: that of the largest site on the slowest disk. Milliseconds. */
const TIMEOUT_MS = 12 * 3_600_000;
/** Of an original: 2,560 pixels a side, as WebP. */
const MAX_PICTURE_BYTES = 32 * 1_048_576;

export type RestoreResult =
  | { ok: true; manifest: Manifest; sha256: string }
  /** `contents` is what the site has already, such as “3 interviews”. */
  | { ok: false; reason: 'not-empty'; contents: string[] }
  | { ok: false; reason: UnreadableReason; detail: string };

/**
 * Makes an empty site that of an export, in one transaction: all of it is there afterwards, or nothing is, whenever the
 * process dies. (Pictures are files: those of a restore that was cut off lie about under the names that the next one gives
 * them.) Safe beside a running server, whose writers wait.
 */
export async function restoreExport(db: Db, dataDir: string, path: string): Promise<RestoreResult> {
  const zip = await ZipReader.open(path).catch(orRefusal);
  if (!(zip instanceof ZipReader)) return zip;
  try {
    return await restoreFrom(db, dataDir, zip).catch(orRefusal);
  } finally {
    zip.close();
  }
}

function orRefusal(error: unknown): { ok: false; reason: UnreadableReason; detail: string } {
  if (error instanceof UnreadableExport) return { ok: false, reason: error.reason, detail: error.detail };
  throw error;
}

async function restoreFrom(db: Db, dataDir: string, zip: ZipReader): Promise<RestoreResult> {
  const { manifest, sha256 } = await readManifest(zip);
  return asSingleWriter(
    db,
    'seeding',
    async (tx): Promise<RestoreResult> => {
      await holdTables(tx);
      const contents = await listContents(tx);
      if (contents.length > 0) return { ok: false, reason: 'not-empty', contents };
      // The server of an empty site may have noted them already.
      const names = Object.entries(SITE_VALUES).flatMap(([name, { isExported }]) => (isExported ? [name] : []));
      await tx.siteValue.deleteMany({ where: { name: { in: names } } });
      for (const table of TABLES) await restoreTable(tx, zip, table, manifest);
      await writeNumbering(tx, TABLES, manifest.numbering);
      await restorePictures(dataDir, zip, manifest);
      await bumpContentVersion(tx);
      return { ok: true, manifest, sha256 };
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

/** Nobody else writes until it is done: SQLite has one writer anyway. */
async function holdTables(tx: Tx): Promise<void> {
  if (databaseKind(tx) === 'sqlite') return;
  const names = TABLES.map(({ name }) => `"${name}"`).join(', ');
  await tx.$executeRaw`LOCK TABLE ${Prisma.raw(names)} IN SHARE ROW EXCLUSIVE MODE`;
}

async function restoreTable(tx: Tx, zip: ZipReader, table: Table, { files, tables }: Manifest): Promise<void> {
  const path = pathOfTable(table);
  const expected = files.find((file) => file.path === path);
  if (!expected) throw new UnreadableExport('damaged', `The manifest says nothing of ${path}.`);
  let count = 0;
  for await (const rows of readRowsOfFile(table, zip.read(path, expected))) {
    count += rows.length;
    await writeRows(tx, table, rows).catch((error: unknown) => {
      const why = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error);
      throw new UnreadableExport('rows-refused', `The database refused rows of ${table.name}: ${why}`, {
        cause: error,
      });
    });
  }
  if (count !== tables[table.name]?.rows) {
    throw new UnreadableExport('damaged', `${path} has ${count} rows, and not as many as the manifest says.`);
  }
}

async function restorePictures(dataDir: string, zip: ZipReader, { files }: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const id = /^media\/([0-9a-f]{32})\.webp$/.exec(path)?.[1];
    if (id === undefined) continue;
    const picture = await zip.readWhole(path, MAX_PICTURE_BYTES, { bytes, sha256 });
    // An address never changes its picture, because it is of its content.
    if (!createHash('sha256').update(picture).digest('hex').startsWith(id)) {
      throw new UnreadableExport('damaged', `${path} is not the picture of its name.`);
    }
    await writeWhole(originalPath(dataDir, id), picture);
  }
}
