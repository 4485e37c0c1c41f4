import { Refusal } from '../refusal';
import type { ArchiveEntry } from './archive';

/** The first bytes of a file, by which it is told what it is; none where it can't be read. */
export async function readStart(entry: ArchiveEntry, bytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of entry.open()) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= bytes) break;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, bytes));
}
