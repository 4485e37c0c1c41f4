/** The kinds of picture that are taken, by what browsers and cameras make of them. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

/**
 * The kind of a picture by its first bytes; null for anything else, whatever its name or sender calls it. SVG is not
 * taken: it is a document, which may carry scripts.
 */
export function sniffPicture(bytes: Uint8Array): PictureKind | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(8, 12))) return 'avif';
  return null;
}
