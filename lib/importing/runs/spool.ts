import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchivePost } from '../archive-post';

/** What a run keeps under the data directory: its posts as they were read, the archive that was sent, the report. */
export function runFolder(dataDir: string, runId: string): string {
  return join(dataDir, 'imports', runId);
}

/** Where a post stands in a run's file of posts. Bytes. */
export type SpoolPlace = { offset: number; length: number };

/**
 * Keeps the posts of an archive as they are read, one line of JSON each, so that each can be had again without reading the
 * archive once more: for looking at it, for saving it, for going on after the process died.
 */
export class SpoolWriter {
  readonly #stream;
  #offset = 0;

  private constructor(path: string) {
    this.#stream = createWriteStream(path, { mode: 0o600 });
  }

  static async create(dataDir: string, runId: string): Promise<SpoolWriter> {
    const path = spoolPath(dataDir, runId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return new SpoolWriter(path);
  }

  async add(post: ArchivePost): Promise<SpoolPlace> {
    const line = Buffer.from(`${JSON.stringify(post)}\n`);
    const place = { offset: this.#offset, length: line.length };
    this.#offset += line.length;
    if (!this.#stream.write(line)) await once(this.#stream, 'drain');
    return place;
  }

  async close(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}

/** A post of a run, as it was read. Null where the run's files are gone. */
export async function readSpooled(
  dataDir: string,
  runId: string,
  { offset, length }: SpoolPlace,
): Promise<ArchivePost | null> {
  const file = await open(spoolPath(dataDir, runId)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const bytes = Buffer.alloc(length);
    await file.read(bytes, 0, length, offset);
    return parseSpooled(bytes.toString());
  } finally {
    await file.close();
  }
}

/** Only this file writes them, so their shape is known but for dates. */
function parseSpooled(line: string): ArchivePost {
  const post: Omit<ArchivePost, 'publishedAt'> & { publishedAt: string | null } = JSON.parse(line);
  return { ...post, publishedAt: post.publishedAt === null ? null : new Date(post.publishedAt) };
}

function spoolPath(dataDir: string, runId: string): string {
  return join(runFolder(dataDir, runId), 'posts.ndjson');
}

export async function removeRunFolder(dataDir: string, runId: string): Promise<void> {
  await rm(runFolder(dataDir, runId), { recursive: true, force: true });
}
