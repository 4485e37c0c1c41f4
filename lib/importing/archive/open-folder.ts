import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { Archive, ArchiveEntry, RefusedFile } from './archive';
import { isSystemFile, toSafePath } from './safe-path';

/** The files of a folder and of those below. Links are refused: they may lead anywhere. */
export async function openFolder(root: string): Promise<Archive> {
  const entries: ArchiveEntry[] = [];
  const refused: RefusedFile[] = [];
  const waiting = [''];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    for await (const found of await opendir(join(root, folder))) {
      const path = folder === '' ? found.name : `${folder}/${found.name}`;
      if (isSystemFile(path)) continue;
      if (found.isDirectory()) waiting.push(path);
      else if (!found.isFile()) refused.push({ path, reason: 'It is a link or no file at all.' });
      else if (toSafePath(path) !== path) refused.push({ path: '', reason: 'A file has a name that can’t be used.' });
      else entries.push(await fileEntry(join(root, path), path));
      if (entries.length + refused.length >= LIMITS.files) {
        refused.push({ path: '', reason: `There are more than ${LIMITS.files} files; those after are left out.` });
        return { entries, refused, close: async () => {} };
      }
    }
  }
  return { entries, refused, close: async () => {} };
}

/** @param place on this machine @param path within the archive */
export async function fileEntry(place: string, path: string): Promise<ArchiveEntry> {
  const { size } = await stat(place);
  return { path, size, open: () => read(place) };
}

async function* read(place: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(place)) yield chunk;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new Refusal(`It can't be read${code}.`, { cause: error });
  }
}
