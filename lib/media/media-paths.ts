import { join } from 'node:path';
import type { PictureFormat, PictureWidth } from './picture';

/** Where things are under the data directory. IDs are checked before they come here: 32 hexadecimal digits. */
export function originalPath(dataDir: string, id: string): string {
  return join(dataDir, 'media', 'originals', `${id}.webp`);
}

/** What can be made again from the original. */
export function variantsFolder(dataDir: string, id: string): string {
  return join(dataDir, 'media', 'variants', id);
}

export function variantPath(dataDir: string, id: string, width: PictureWidth, format: PictureFormat): string {
  return join(variantsFolder(dataDir, id), `${width}.${format}`);
}
