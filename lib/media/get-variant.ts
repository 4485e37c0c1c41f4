import { readFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { originalPath, variantPath } from './media-paths';
import type { PictureFormat, PictureWidth } from './picture';
import { writeWhole } from './write-whole';

/** Those being made, so that readers who ask at once wait for one. */
const underWay = new Map<string, Promise<Uint8Array | null>>();

/**
 * A picture in a width and format, from the disk or made from the original, which is never enlarged.
 * @param id 32 hexadecimal digits
 * @returns null where there is no such picture
 */
export async function getVariant(
  dataDir: string,
  { id, width, format }: { id: string; width: PictureWidth; format: PictureFormat },
): Promise<Uint8Array | null> {
  const path = variantPath(dataDir, id, width, format);
  const kept = await readIfThere(path);
  if (kept) return kept;
  const known = underWay.get(path);
  if (known) return known;
  const making = make(dataDir, id, width, format).finally(() => underWay.delete(path));
  underWay.set(path, making);
  return making;
}

async function make(
  dataDir: string,
  id: string,
  width: PictureWidth,
  format: PictureFormat,
): Promise<Uint8Array | null> {
  const original = await readIfThere(originalPath(dataDir, id));
  if (!original) return null;
  // The server starts without it, which is a sixth of a second sooner.
  const { default: sharp } = await import('sharp');
  const resized = sharp(original).resize(width, undefined, { withoutEnlargement: true });
  const bytes = await encode(resized, format).toBuffer();
  await writeWhole(variantPath(dataDir, id, width, format), bytes);
  return bytes;
}

function encode(picture: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 55, effort: 3 });
    case 'webp':
      return picture.webp({ quality: 78 });
    case 'jpg':
      // What is see-through in the others stands on white here.
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true });
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
