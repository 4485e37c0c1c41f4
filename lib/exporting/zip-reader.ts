import { createHash } from 'node:crypto';
import { type Entry, open, type ZipFile } from 'yauzl';
import { UnreadableExport } from './unreadable-export';
import type { FileDigest } from './zip-writer';

/** Files within a ZIP. A series of 5,000 interviews has some 20,000. */
const MAX_ENTRIES = 500_000;
/** What a file may unpack to for each byte of it. Rows of figures, the most regular there are, come to 40. */
const MAX_RATIO = 400;
/** Below this nobody minds how well a file is packed. Bytes. */
const RATIO_COUNTS_FROM = 1_048_576;
/** What Unix keeps of a file's kind in the upper half of a ZIP's attributes. */
const KIND_MASK = 0o170_000;
const REGULAR_FILE = 0o100_000;

/** A ZIP from outside whose names and sizes were looked at before anything of it is read. Close it. */
export class ZipReader {
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws UnreadableExport where the file is no ZIP, or one that nobody should unpack */
  static async open(path: string): Promise<ZipReader> {
    const zip = await openZip(path);
    try {
      return new ZipReader(zip, await listEntries(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * What a file holds, as it is unpacked, never more than it says.
   * @param expected what the manifest says of it; where it turns out to be something else, reading ends with an error
   */
  async *read(path: string, expected: Omit<FileDigest, 'path'> | null = null): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry) throw new UnreadableExport('damaged', `${path} is missing.`);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of await openEntry(this.#zip, entry)) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    } catch (error) {
      throw new UnreadableExport('damaged', `${path} can't be unpacked.`, { cause: error });
    }
    if (expected && (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256)) {
      throw new UnreadableExport('damaged', `${path} is not what the manifest says.`);
    }
  }

  /** A whole file. @throws UnreadableExport where it is larger than that many bytes */
  async readWhole(path: string, maxBytes: number, expected: Omit<FileDigest, 'path'> | null = null): Promise<Buffer> {
    if ((this.#entries.get(path)?.uncompressedSize ?? 0) > maxBytes) {
      throw new UnreadableExport('unsafe', `${path} is larger than ${maxBytes} bytes.`);
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.read(path, expected)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  close(): void {
    this.#zip.close();
  }
}

function openZip(path: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  return new Promise((resolve, reject) =>
    open(path, options, (error, zip) => {
      if (!error) return resolve(zip);
      // What the operating system says (no such file, no permission) has a code, and is somebody else's to tell.
      if ('code' in error) return reject(error);
      reject(new UnreadableExport('not-a-zip', 'It has no list of files at its end.', { cause: error }));
    }),
  );
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw new UnreadableExport('unsafe', `It has more than ${MAX_ENTRIES} files.`);
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    // yauzl refuses names that lead out of the folder, or are no names on some system.
    zip.on('error', (error: Error) => reject(new UnreadableExport('unsafe', `${error.message}.`, { cause: error })));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const fault = findFault(entry, entries);
      if (fault) return reject(new UnreadableExport('unsafe', `${entry.fileName} ${fault}.`));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** What is wrong with a file before it is read, or null. */
function findFault(entry: Entry, known: ReadonlyMap<string, Entry>): string | null {
  const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
  if (known.has(entry.fileName)) return 'is there twice';
  if (entry.fileName.endsWith('/') || (kind !== 0 && kind !== REGULAR_FILE)) return 'is no ordinary file';
  if (entry.isEncrypted()) return 'is encrypted';
  if (!entry.canDecodeFileData()) return 'is packed in a way that is not understood';
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * MAX_RATIO) {
    return `would unpack to more than ${MAX_RATIO} times its size`;
  }
  return null;
}

function openEntry(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
}
