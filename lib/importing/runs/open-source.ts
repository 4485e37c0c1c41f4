import type { Archive } from '../archive/archive';
import { openArchive } from '../archive/open-archive';
import type { Importer } from '../importer';
import { getImporter } from '../importers';
import { recogniseArchive } from '../recognise-archive';
import { Refusal } from '../refusal';

export type OpenedSource =
  | { ok: true; archive: Archive; importer: Importer }
  /** `sentence` says what is wrong with the archive. */
  | { ok: false; reason: 'unreadable' | 'unknown'; sentence: string };

/**
 * Opens an archive and finds out whose it is.
 * @param path on this machine
 * @param format the source that somebody says it is; by default it is recognised
 */
export async function openSource(path: string, fileName: string, format: string | null): Promise<OpenedSource> {
  let archive: Archive | null = null;
  try {
    archive = await openArchive(path, fileName);
    const importer = format === null ? await recogniseArchive(archive) : getImporter(format);
    if (importer) return { ok: true, archive, importer };
    const named = archive.refused.slice(0, 3).map((file) => `${file.path || fileName}: ${file.reason}`);
    await archive.close();
    const sentence = ['No source that is known here has written this.', ...named].join(' ');
    return { ok: false, reason: 'unknown', sentence };
  } catch (error) {
    await archive?.close();
    if (error instanceof Refusal) return { ok: false, reason: 'unreadable', sentence: error.message };
    throw error;
  }
}
