import { createHash } from 'node:crypto';
import type { Tx } from '../db/client';
import { encodeOriginal, type PictureRefusal } from './encode-original';
import { originalPath } from './media-paths';
import type { PictureView } from './picture';
import { writeWhole } from './write-whole';

export type KeepPictureResult = { ok: true; picture: PictureView } | { ok: false; reason: PictureRefusal };

/**
 * Writes an upload's picture to the disk, under a name that is of its content: the same picture is kept once, and another
 * one has another address. The file comes first: a row without one would be a hole in a page.
 */
export async function keepPicture(dataDir: string, upload: Uint8Array, alt: string): Promise<KeepPictureResult> {
  const encoded = await encodeOriginal(upload);
  if (!encoded.ok) return encoded;
  const id = createHash('sha256').update(encoded.bytes).digest('hex').slice(0, 32);
  await writeWhole(originalPath(dataDir, id), encoded.bytes);
  return { ok: true, picture: { id, width: encoded.width, height: encoded.height, alt } };
}

/** The row of a picture that is on the disk. @returns whether it is new */
export async function recordPicture(tx: Tx, { id, width, height, alt }: PictureView, now: Date): Promise<boolean> {
  if (await tx.image.findUnique({ where: { id }, select: { id: true } })) return false;
  await tx.image.create({ data: { id, width, height, alt, createdAt: now } });
  return true;
}
