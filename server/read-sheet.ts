import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Style sheets of the build by their address, a few dozen. */
const sheets = new Map<string, Promise<string | null>>();

/** A style sheet of the build; null where there is none, or where it can't be read. */
export function readSheet(href: string): Promise<string | null> {
  const known = sheets.get(href);
  if (known) return known;
  const read = readFile(join(process.cwd(), '.next', href.replace(/^\/_next\//, '')), 'utf8').catch(() => null);
  sheets.set(href, read);
  return read;
}
