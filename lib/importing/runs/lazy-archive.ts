import type { Archive, ArchiveEntry } from '../archive/archive';
import { openArchive } from '../archive/open-archive';
import { Refusal } from '../refusal';

/** The archive of a run, opened when the first file of it is asked for: most posts have none. */
export class LazyArchive {
  readonly #path: string;
  readonly #fileName: string;
  #opened: Promise<{ archive: Archive | null; entries: Map<string, ArchiveEntry> }> | null = null;

  constructor(path: string, fileName: string) {
    this.#path = path;
    this.#fileName = fileName;
  }

  /** A file by its path within the archive; null where it, or the archive, is gone. */
  async find(path: string): Promise<ArchiveEntry | null> {
    this.#opened ??= this.#open();
    return (await this.#opened).entries.get(path) ?? null;
  }

  async close(): Promise<void> {
    await (await this.#opened)?.archive?.close();
  }

  async #open(): Promise<{ archive: Archive | null; entries: Map<string, ArchiveEntry> }> {
    try {
      const archive = await openArchive(this.#path, this.#fileName);
      return { archive, entries: new Map(archive.entries.map((entry) => [entry.path, entry])) };
    } catch (error) {
      if (error instanceof Refusal) return { archive: null, entries: new Map() };
      throw error;
    }
  }
}
