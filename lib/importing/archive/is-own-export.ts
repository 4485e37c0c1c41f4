import { MANIFEST_PATH } from '../../exporting/manifest';
import type { Archive } from './archive';
import { readStart } from './read-start';

/** Bytes of a manifest's beginning, within which it says what it is. */
const START = 256;

/** Whether it is what Colloquy itself exports, which holds a whole site rather than posts. */
export async function isOwnExport({ entries }: Pick<Archive, 'entries'>): Promise<boolean> {
  const manifest = entries.find(({ path }) => path === MANIFEST_PATH);
  if (!manifest) return false;
  const start = Buffer.from(await readStart(manifest, START)).toString('latin1');
  return /^\s*\{\s*"format":\s*"colloquy-export"/.test(start);
}
