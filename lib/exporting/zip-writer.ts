import { createHash } from 'node:crypto';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What an export says of each of its files. */
export type FileDigest = { path: string; bytes: number; sha256: string };

/** Takes the files of an export one after another. */
export type FileSink = {
  /** @param isPacked whether it is compressed already, as pictures are */
  add(path: string, parts: Parts, options?: { isPacked?: boolean }): Promise<FileDigest>;
  /** Resolves when all of it is where it was to go. */
  end(): Promise<void>;
  abort(error: Error): Promise<void>;
};

export type Parts = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** The earliest time that a ZIP can name, in whatever zone: its files have no time of their own. */
const NO_TIME = new Date(1980, 0, 1);
const FILE_OPTIONS = { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true };
/** Bytes that are hashed and compressed at once, about. */
const CHUNK = 65_536;

/**
 * Writes a ZIP file by file, each as it comes: nothing is held but a chunk, and the list of names that a ZIP ends with. The
 * same files make the same bytes.
 */
export class ZipWriter implements FileSink {
  readonly #zip = new ZipFile();
  readonly #output = new PassThrough();
  readonly #sent: Promise<void>;
  #current: Readable | null = null;
  #failure: Error | null = null;

  constructor(sink: Writable) {
    this.#zip.outputStream.pipe(this.#output);
    this.#zip.on('error', (error: Error) => this.#output.destroy(error));
    this.#sent = pipeline(this.#output, sink);
    // Whoever writes a file now would wait for ever for somebody to take it.
    this.#sent.catch((error: Error) => {
      this.#failure = error;
      this.#current?.destroy(error);
    });
  }

  async add(path: string, parts: Parts, { isPacked = false } = {}): Promise<FileDigest> {
    if (this.#failure) throw this.#failure;
    const digest = { bytes: 0, hash: createHash('sha256') };
    const stream = Readable.from(measured(parts, digest), { objectMode: false });
    this.#current = stream;
    this.#zip.addReadStream(stream, path, { ...FILE_OPTIONS, compress: !isPacked });
    await finished(stream);
    return { path, bytes: digest.bytes, sha256: digest.hash.digest('hex') };
  }

  /** Ends it. Resolves when the sink has all of it. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#sent;
  }

  /** Gives it up, so that the sink is told of a failure rather than given half a ZIP as a whole one. */
  async abort(error: Error): Promise<void> {
    this.#output.destroy(error);
    await this.#sent.catch(() => {});
  }
}

/** Keeps nothing, and says what a ZIP would hold. */
export class FileDigester implements FileSink {
  async add(path: string, parts: Parts): Promise<FileDigest> {
    const digest = { bytes: 0, hash: createHash('sha256') };
    for await (const _ of measured(parts, digest));
    return { path, bytes: digest.bytes, sha256: digest.hash.digest('hex') };
  }

  async end(): Promise<void> {}

  async abort(): Promise<void> {}
}

async function* measured(
  parts: Parts,
  digest: { bytes: number; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of inChunks(parts)) {
    digest.bytes += chunk.byteLength;
    digest.hash.update(chunk);
    yield chunk;
  }
}

/** Lines joined, since each chunk costs the compressor a turn. */
async function* inChunks(parts: Parts): AsyncGenerator<Uint8Array> {
  let held = '';
  for await (const part of parts) {
    if (typeof part === 'string') held += part;
    else yield part;
    if (held.length < CHUNK) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}
