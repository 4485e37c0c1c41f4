import type { Archive, ArchiveEntry } from '../../archive/archive';
import { decodeWhole } from '../../archive/decode';
import { EntryFinder } from '../../archive/find-entry';
import { readStart } from '../../archive/read-start';
import { readWhole } from '../../archive/read-whole';
import { checkHtml } from '../../html/check-html';
import type { Importer, ReadItem } from '../../importer';
import { LIMITS } from '../../limits';
import { Refusal } from '../../refusal';
import { readHtmlFile } from './html-file';
import { readTextFile } from './text-file';

/** Pages of HTML and files of text or Markdown, each a post: one alone, or a folder or ZIP of them, with pictures beside. */
export const files: Importer = {
  name: 'files',
  label: 'HTML and text files',
  // What any other source knows better is known by it.
  recognise: (start) => (isText(start) ? (isHtml(start) ? 20 : 10) : 0),
  read: readFiles,
};

async function* readFiles(archive: Archive, used: (entry: ArchiveEntry) => void): AsyncGenerator<ReadItem> {
  const finder = new EntryFinder(archive);
  for (const entry of archive.entries) {
    const start = Buffer.from(await readStart(entry, 4_096)).toString('latin1');
    const isWide = /^(\xff\xfe|\xfe\xff)/.test(start);
    if (!isWide && !isText(start)) continue;
    used(entry);
    yield await readFile(entry, finder);
  }
}

async function readFile(entry: ArchiveEntry, finder: EntryFinder): Promise<ReadItem> {
  const refuse = (reason: string): ReadItem => ({ kind: 'refused', where: entry.path, title: '', reason });
  try {
    const text = decodeWhole(await readWhole(entry, LIMITS.post)).replace(/^\ufeff/, '');
    if (text.trim() === '') return { kind: 'skipped', where: entry.path, title: '', reason: 'It is empty.' };
    if (text.includes('\0')) return refuse('It is no text.');
    if (!isHtml(text)) return { kind: 'post', post: readTextFile(entry.path, text) };
    const reason = checkHtml(text);
    if (reason !== null) return refuse(reason);
    return {
      kind: 'post',
      post: readHtmlFile(entry.path, text, (reference) => finder.relative(entry.path, reference)),
    };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}

/** Text has no NUL, and hardly any other control characters. Fonts and pictures do. */
function isText(start: string): boolean {
  if (start.trim() === '' || /^(GIF8|%PDF|RIFF)/.test(start)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = start.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls <= start.length / 500 && !start.includes('\0');
}

/** Whether it begins as a page or a piece of one; a Markdown file may have tags further on. */
function isHtml(text: string): boolean {
  return /^(\ufeff|\xef\xbb\xbf)?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|article|section|main|header|div|p|h[1-6]|ul|ol|blockquote|table|figure|script|iframe|img|a|b|i|strong|em|span)\b/i.test(
    text.slice(0, 4_096),
  );
}
