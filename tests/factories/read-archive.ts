import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '@/lib/importing/archive/open-archive';
import type { ArchivePost } from '@/lib/importing/archive-post';
import type { ReadItem } from '@/lib/importing/importer';
import { readPosts } from '@/lib/importing/read-posts';
import { recogniseArchive } from '@/lib/importing/recognise-archive';
import { Refusal } from '@/lib/importing/refusal';

export type ReadArchive = {
  source: string | null;
  posts: ArchivePost[];
  others: Exclude<ReadItem, { kind: 'post' }>[];
};

/** What comes of bytes that are given as an archive of this name; a refusal of the whole is one of `others`. */
export async function readArchive(bytes: string | Uint8Array, name = 'archive.bin'): Promise<ReadArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-test-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await readArchiveAt(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function readArchiveAt(path: string): Promise<ReadArchive> {
  const result: ReadArchive = { source: null, posts: [], others: [] };
  try {
    const archive = await openArchive(path);
    try {
      const importer = await recogniseArchive(archive);
      result.source = importer?.name ?? null;
      if (!importer) return result;
      for await (const item of readPosts(importer, archive)) {
        if (item.kind === 'post') result.posts.push(item.post);
        else result.others.push(item);
      }
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result.others.push({ kind: 'refused', where: '', title: '', reason: error.message });
  }
  return result;
}
