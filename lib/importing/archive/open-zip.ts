import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { Archive, ArchiveEntry, RefusedFile } from './archive';
import { isSystemFile, toSafePath } from './safe-path';

const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

const openFile: (path: string, options: yauzl.Options) => Promise<ZipFile> = promisify(yauzl.open);

/**
 * The files of a ZIP, by its list of contents; each is unpacked when it is read. Throws a Refusal where the list can't be
 * read. @param path of the ZIP on this machine
 */
export async function openZip(path: string): Promise<Archive> {
  const zip = await openOrRefuse(path);
  const entries = new Map<string, ArchiveEntry>();
  const refused: RefusedFile[] = [];
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/') || isSystemFile(name)) continue;
      const safe = toSafePath(name);
      unpacked += entry.uncompressedSize;
      const reason = safe === null ? LEADS_OUT : (refuse(entry) ?? refuseAmong(entries, safe, unpacked));
      if (safe === null || reason !== null) refused.push({ path: printable(name), reason: reason ?? LEADS_OUT });
      else entries.set(safe, { path: safe, size: entry.uncompressedSize, open: () => unpack(zip, entry) });
      if (entries.size + refused.length >= LIMITS.files) {
        refused.push({ path: '', reason: `The ZIP holds more than ${LIMITS.files} files; those after are left out.` });
        break;
      }
    }
  } catch (error) {
    // What the list has so far can be read all the same.
    refused.push({ path: '', reason: `The ZIP's list of contents breaks off: ${messageOf(error)}.` });
  }
  return { entries: [...entries.values()], refused, close: async () => zip.close() };
}

const LEADS_OUT = 'Its path is none within the archive.';

async function openOrRefuse(path: string): Promise<ZipFile> {
  try {
    // Names are looked at here, one by one; the library would stop at the first that leads out.
    return await openFile(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw new Refusal(`The ZIP can't be read: ${messageOf(error)}.`, { cause: error });
  }
}

function nameOf(entry: Entry): string {
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function refuse(entry: Entry): string | null {
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) return 'It is a link, not a file.';
  if (entry.isEncrypted()) return 'It is encrypted.';
  if (!entry.canDecodeFileData()) return 'It is packed in a way that is not known here.';
  if (entry.uncompressedSize > LIMITS.fileBytes) return 'It is larger than 4 GB.';
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > compressedSize * LIMITS.ratio) {
    return `It unpacks to more than ${LIMITS.ratio} times its size.`;
  }
  return null;
}

function refuseAmong(entries: Map<string, ArchiveEntry>, path: string, unpacked: number): string | null {
  if (entries.has(path)) return 'There is another file of this path.';
  if (unpacked > LIMITS.unpackedBytes) return 'Unpacked, the archive is larger than 32 GB.';
  return null;
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    // Checks that there come as many bytes as the list says, so what was allowed there is what there is.
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk;
  } catch (error) {
    throw new Refusal(`It can't be unpacked: ${messageOf(error)}.`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? printable(error.message) : 'unknown';
}

/** Names and messages come from the file: nothing in them may move a terminal's cursor. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, '�').slice(0, 200);
}
