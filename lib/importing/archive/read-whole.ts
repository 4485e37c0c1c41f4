import { Refusal } from '../refusal';
import type { ArchiveEntry } from './archive';

/** All bytes of a file. Throws a Refusal where there are more than the limit. */
export async function readWhole(entry: ArchiveEntry, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of entry.open()) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > limit) throw new Refusal(`It is larger than ${Math.round(limit / 1024 ** 2)} MB.`);
  }
  return Buffer.concat(chunks);
}
