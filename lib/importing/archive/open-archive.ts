import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { Archive, ArchiveEntry, RefusedFile } from './archive';
import { fileEntry, openFolder } from './open-folder';
import { openZip } from './open-zip';
import { readStart } from './read-start';

/**
 * Opens what was given: a folder, a ZIP or one file, and the ZIPs within, whatever their names say. Throws a Refusal
 * where nothing of it can be read.
 * @param path on this machine
 * @param fileName the name by which the file goes, where it is kept under another
 */
export async function openArchive(path: string, fileName: string = basename(path)): Promise<Archive> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Refusal('There is no such file or folder, or it may not be read.', { cause: error });
  });
  const opened: Archive[] = [];
  const temporary: string[] = [];
  const close = async () => {
    for (const archive of opened) await archive.close();
    for (const folder of temporary) await rm(folder, { recursive: true, force: true });
  };
  const keep = (archive: Archive) => {
    opened.push(archive);
    return archive;
  };
  try {
    if (!found.isDirectory()) {
      const entry = await fileEntry(path, fileName);
      if (!(await isZip(entry))) return { entries: [entry], refused: [], close };
    }
    const outer = keep(await (found.isDirectory() ? openFolder(path) : openZip(path)));
    const merged: Files = { entries: [], refused: [...outer.refused], unpacked: 0 };
    // A ZIP in a folder is no deeper than the folder; one in a ZIP is one further in.
    await addFiles(merged, outer.entries, '', found.isDirectory() ? 0 : 1, async (entry) => {
      const folder = await mkdtemp(join(tmpdir(), 'colloquy-import-'));
      temporary.push(folder);
      const place = join(folder, 'inner.zip');
      await pipeline(Readable.from(entry.open()), createWriteStream(place, { mode: 0o600 }));
      return keep(await openZip(place));
    });
    merged.entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { entries: merged.entries, refused: merged.refused, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** `unpacked` counts the ZIPs within that were. */
type Files = { entries: ArchiveEntry[]; refused: RefusedFile[]; unpacked: number };

async function addFiles(
  into: Files,
  entries: ArchiveEntry[],
  prefix: string,
  depth: number,
  unpack: (entry: ArchiveEntry) => Promise<Archive>,
): Promise<void> {
  for (const entry of entries) {
    const path = prefix + entry.path;
    try {
      if (!/\.zip$/i.test(entry.path) || !(await isZip(entry))) into.entries.push({ ...entry, path });
      else if (depth >= LIMITS.zipDepth) into.refused.push({ path, reason: 'It is a ZIP within a ZIP within a ZIP.' });
      else if (into.entries.length >= LIMITS.files || into.unpacked >= LIMITS.zips) {
        into.refused.push({ path, reason: 'There are too many files, or ZIPs within ZIPs.' });
      } else {
        into.unpacked++;
        const inner = await unpack(entry);
        into.refused.push(...inner.refused.map((file) => ({ ...file, path: `${path}/${file.path}` })));
        await addFiles(into, inner.entries, `${path}/`, depth + 1, unpack);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      into.refused.push({ path, reason: error.message });
    }
  }
}

async function isZip(entry: ArchiveEntry): Promise<boolean> {
  const start = await readStart(entry, 4);
  const [p, k, three, four] = start;
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}
