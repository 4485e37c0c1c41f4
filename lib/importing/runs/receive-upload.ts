import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { removeRunFolder, runFolder } from './spool';

/** Bytes of an archive that is sent to the desk; a larger one is brought by the command. */
export const MAX_UPLOAD_BYTES = 4 * 1024 ** 3;

export type ReceiveUploadResult =
  | { ok: true; runId: string; path: string }
  | { ok: false; reason: 'empty' | 'too-large' };

/** Keeps an archive as it arrives, without holding it, in the folder of a run to be. */
export async function receiveUpload(dataDir: string, upload: Readable): Promise<ReceiveUploadResult> {
  const runId = randomUUID();
  const folder = runFolder(dataDir, runId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'archive');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      // What is over the limit is read on, so that the sender hears why, and not kept.
      done(null, size > MAX_UPLOAD_BYTES ? undefined : chunk);
    },
  });
  try {
    await pipeline(upload, count, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await removeRunFolder(dataDir, runId);
    throw error;
  }
  if (size > 0 && size <= MAX_UPLOAD_BYTES) return { ok: true, runId, path };
  await removeRunFolder(dataDir, runId);
  return { ok: false, reason: size === 0 ? 'empty' : 'too-large' };
}
