import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { originalPath } from '../media/media-paths';

/** Older than this, what is held was left behind by a process that died. Milliseconds. */
const STALE_MS = 86_400_000;

export type HeldOriginals = {
  /** Holds those too that came since. */
  hold(): Promise<void>;
  pathOf(id: string): string;
  release(): Promise<void>;
};

/**
 * Gives every original a second name, so that a picture that is replaced while an export is written is in it all the same,
 * as its row is. A name costs no space.
 */
export async function holdOriginals(dataDir: string, now: Date): Promise<HeldOriginals> {
  const originals = dirname(originalPath(dataDir, 'x'));
  const media = dirname(originals);
  const folder = join(media, `held-${randomUUID()}`);
  await mkdir(originals, { recursive: true });
  await removeStale(media, now);
  await mkdir(folder);
  const pathOf = (id: string) => join(folder, basename(originalPath(dataDir, id)));
  const hold = async () => {
    const held = new Set(await readdir(folder));
    // Others are half written.
    const names = (await readdir(originals)).filter((name) => name.endsWith('.webp') && !held.has(name));
    for (const name of names) await holdOne(join(originals, name), join(folder, name));
  };
  await hold();
  return { hold, pathOf, release: () => rm(folder, { recursive: true, force: true }) };
}

async function holdOne(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Replaced between the listing and now: no row of a later snapshot names it.
    if (isCode(error, 'ENOENT')) return;
    // Not every file system has second names.
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

async function removeStale(media: string, now: Date): Promise<void> {
  for (const name of await readdir(media)) {
    if (!name.startsWith('held-')) continue;
    const { mtimeMs } = await stat(join(media, name));
    if (now.getTime() - mtimeMs > STALE_MS) await rm(join(media, name), { recursive: true, force: true });
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
