import sharp from 'sharp';
import { sniffPicture } from './sniff-picture';

/** Bytes of an upload. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Pixels of an upload, which a small file can claim any number of. Telephones take up to 50 million. */
export const MAX_PIXELS = 52_000_000;
/** Pixels a side of what is kept. */
const KEPT = 2_560;
/** Shorter than this a side shows nothing. Pixels. */
const MIN_SIDE = 16;
const TIMEOUT_SECONDS = 30;

export type PictureRefusal = 'empty' | 'too-large' | 'not-a-picture' | 'too-many-pixels' | 'too-small' | 'broken';

export type EncodedOriginal = { bytes: Uint8Array; width: number; height: number };
export type EncodeResult = ({ ok: true } & EncodedOriginal) | { ok: false; reason: PictureRefusal };

/**
 * Makes of an upload what is kept: its pixels alone, upright, in sRGB, as WebP. What else a file may carry (places,
 * thumbnails, a script behind the picture) is left behind.
 */
export async function encodeOriginal(upload: Uint8Array): Promise<EncodeResult> {
  if (upload.byteLength === 0) return { ok: false, reason: 'empty' };
  if (upload.byteLength > MAX_BYTES) return { ok: false, reason: 'too-large' };
  if (!sniffPicture(upload)) return { ok: false, reason: 'not-a-picture' };
  try {
    // What a file says of its size costs nothing to read; a limit here would be told by its message alone.
    const { width, height } = await sharp(upload, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return { ok: false, reason: 'too-many-pixels' };
    if (Math.min(width, height) < MIN_SIDE) return { ok: false, reason: 'too-small' };
    const { data, info } = await sharp(upload, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .autoOrient()
      .resize(KEPT, KEPT, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 92 })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, bytes: data, width: info.width, height: info.height };
  } catch {
    // The decoder has no other way to say that the file is cut short or made up.
    return { ok: false, reason: 'broken' };
  }
}
